using System.Globalization;
using Fidelity.BareWire.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace Fidelity.BareWire.Generator.Derive;

/// <summary>Finds what an enum is in the schema.</summary>
internal static class EnumDeriver
{
    /// <summary>The definition of an enum, or null if something is wrong with it, which is told.</summary>
    /// <param name="type">The enum.</param>
    /// <param name="user">The member that is of it.</param>
    /// <param name="findings">Takes what is wrong.</param>
    public static BareTypeDefinition? Derive(INamedTypeSymbol type, ISymbol user, FindingBag findings)
    {
        if (type.Attribute("System.FlagsAttribute") is not null)
        {
            string number = NumberTypes.Natural(type.EnumUnderlyingType!.SpecialType) is { } kind ? PrimitiveNames.Of(kind) : "";
            return Fault(type, user, $"it is a set of flags, which can be combined; write it as a number with [BareType(\"{number}\")]", findings);
        }

        if (type.Arity > 0 || type.ContainingType is { IsGenericType: true })
        {
            return Fault(type, user, "it is in a generic type; declare it outside", findings);
        }

        string name = type.Attribute(DeriveNames.BareName).Argument<string>() ?? type.Name;
        if (!IsTypeName(name))
        {
            return Fault(type, user, $"'{name}' cannot be its name there, which is a letter from A to Z, then letters and digits; give it a [BareName]", findings);
        }

        List<EnumMember> members = [];
        bool isFine = true;
        foreach (IFieldSymbol field in type.GetMembers().OfType<IFieldSymbol>().Where(static field => field.HasConstantValue))
        {
            string valueName = field.Attribute(DeriveNames.BareName).Argument<string>() ?? SchemaNames.EnumValue(field.Name);
            if (Fault(field, valueName, members) is { } fault)
            {
                findings.Report(
                    field.Locations.FirstOrDefault(static place => place.IsInSource) ?? user.Locations.FirstOrDefault() ?? Location.None,
                    DeriveDiagnostics.EnumValue,
                    field.Name,
                    type.Name,
                    fault);
                isFine = false;
                continue;
            }

            members.Add(new EnumMember(valueName, Value(field), isExplicit: false, SummaryText.Of(field)));
        }

        if (isFine && members.Count == 0)
        {
            return Fault(type, user, "it has no values; add one", findings);
        }

        return isFine ? new BareTypeDefinition(name, new EnumType(Numbered(members)), SummaryText.Of(type)) : null;
    }

    /// <summary>Whether a name is one of a type.</summary>
    public static bool IsTypeName(string name) => name.Length > 0 && NameForms.IsTypeName(name);

    private static BareTypeDefinition? Fault(INamedTypeSymbol type, ISymbol user, string reason, FindingBag findings)
    {
        findings.Report(user, DeriveDiagnostics.UnsupportedEnum, user.Name, type.Name, reason);
        return null;
    }

    private static string? Fault(IFieldSymbol field, string name, List<EnumMember> before)
    {
        if (Convert.ToDecimal(field.ConstantValue, CultureInfo.InvariantCulture) < 0)
        {
            return "it is negative; make it positive, or write the enum as a number with [BareType(\"int\")]";
        }

        if (name.Length == 0 || !NameForms.IsEnumValueName(name))
        {
            return $"'{name}' is no name there: expected a letter from A to Z, then such letters, digits and '_'; give it a [BareName]";
        }

        if (before.FirstOrDefault(member => member.Name == name) is not null)
        {
            return $"another value becomes '{name}' too; give one of them a [BareName]";
        }

        return before.FirstOrDefault(member => member.Value == Value(field)) is { } same ? $"{same.Name} has the same number, {same.Value}; remove one" : null;
    }

    private static ulong Value(IFieldSymbol field) => Convert.ToUInt64(field.ConstantValue, CultureInfo.InvariantCulture);

    /// <summary>In ascending order, with the numbers written that do not follow from those before.</summary>
    private static EnumMember[] Numbered(List<EnumMember> members)
    {
        ulong next = 0;
        List<EnumMember> numbered = [];
        foreach (EnumMember member in members.OrderBy(static member => member.Value))
        {
            numbered.Add(new EnumMember(member.Name, member.Value, member.Value != next, member.Documentation));
            next = unchecked(member.Value + 1);
        }

        return [.. numbered];
    }
}
