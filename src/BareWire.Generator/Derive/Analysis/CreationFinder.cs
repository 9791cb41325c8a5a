using Fidelity.BareWire.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace Fidelity.BareWire.Generator.Derive;

/// <summary>
/// Finds how a value is made of what was read: by the constructor without parameters and an initializer if that can set
/// all members, otherwise by the constructor that takes most of them.
/// </summary>
internal static class CreationFinder
{
    private const string SetsRequired = "System.Diagnostics.CodeAnalysis.SetsRequiredMembersAttribute";

    /// <summary>The expression without the name of the type, or null if there is none, which is told.</summary>
    public static string? Find(INamedTypeSymbol type, IReadOnlyList<DerivedMember> members, Compilation compilation, FindingBag findings)
    {
        HashSet<DerivedMember> settable = [.. members.Where(member => member.IsSettableIn(type, compilation))];
        DerivedMember? firstUnset = members.FirstOrDefault(member => !settable.Contains(member));
        IMethodSymbol? constructor = type.InstanceConstructors
            .Where(one => IsUsable(one, type, members, settable))
            .OrderBy(one => firstUnset is null && one.Parameters.Length == 0 ? 0 : 1)
            .ThenByDescending(static one => one.Parameters.Length)
            .FirstOrDefault();
        if (constructor is null)
        {
            ISymbol place = firstUnset?.Symbol ?? type;
            findings.Report(place, DeriveDiagnostics.NotSettable, place.Name, type.Name);
            return null;
        }

        bool setsRequired = constructor.Attribute(SetsRequired) is not null;
        if (!setsRequired && Required(type).FirstOrDefault(required => !members.Any(member => member.Symbol.Name == required.Name)) is { } missing)
        {
            findings.Report(missing, DeriveDiagnostics.RequiredIgnored, missing.Name, type.Name);
            return null;
        }

        return Expression(constructor, members, member => !constructor.Parameters.Any(member.IsSetBy) || (member.IsRequired && !setsRequired));
    }

    private static string Expression(IMethodSymbol constructor, IReadOnlyList<DerivedMember> members, Func<DerivedMember, bool> isInitialized)
    {
        IEnumerable<string> arguments = constructor.Parameters
            .Select(parameter => (parameter, Member: members.FirstOrDefault(member => member.IsSetBy(parameter))))
            .Where(static pair => pair.Member is not null)
            .Select(static pair => $"{Emit.Identifier.Escape(pair.parameter.Name)}: {pair.Member!.Local}");
        string[] initializers = [.. members.Where(isInitialized).Select(static member => $"{member.Name} = {member.Local}")];
        return $"({string.Join(", ", arguments)})" + (initializers.Length == 0 ? "" : $" {{ {string.Join(", ", initializers)} }}");
    }

    /// <summary>Whether every parameter is a member, or can be left out, and every member that nothing else can set is a parameter.</summary>
    private static bool IsUsable(IMethodSymbol constructor, INamedTypeSymbol type, IReadOnlyList<DerivedMember> members, HashSet<DerivedMember> settable) =>
        constructor.Parameters.All(parameter =>
            !SymbolEqualityComparer.Default.Equals(parameter.Type, type)
            && (parameter.HasExplicitDefaultValue || members.Any(member => member.IsSetBy(parameter))))
        && members.All(member => settable.Contains(member) || constructor.Parameters.Any(member.IsSetBy))
        && members.All(member => constructor.Parameters.Count(member.IsSetBy) <= 1);

    private static IEnumerable<ISymbol> Required(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? level = type; level is not null; level = level.BaseType)
        {
            foreach (ISymbol member in level.GetMembers().Where(static member => member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true }))
            {
                yield return member;
            }
        }
    }
}
