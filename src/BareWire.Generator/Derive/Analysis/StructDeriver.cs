using Fidelity.BareWire.Generator.Diagnostics;
using Fidelity.BareWire.Generator.Emit;
using Microsoft.CodeAnalysis;

namespace Fidelity.BareWire.Generator.Derive;

/// <summary>Derives a struct of the schema from a type, or void from one without members.</summary>
/// <param name="type">The type.</param>
/// <param name="name">Its name in the schema.</param>
/// <param name="deriver">Derives the types that it uses.</param>
internal sealed class StructDeriver(INamedTypeSymbol type, string name, SchemaDeriver deriver)
{
    private FindingBag Findings => deriver.Findings;

    /// <summary>The struct, or null if something is wrong, which is told.</summary>
    public DerivedType? Derive()
    {
        if (MemberFinder.Find(type, Findings) is not { } members)
        {
            return null;
        }

        bool isFine = members.Count > 0 || IsListed();
        if (!isFine)
        {
            Findings.Report(type, DeriveDiagnostics.NoMembers, type.Name);
        }

        Dictionary<string, DerivedMember> names = new(StringComparer.Ordinal);
        foreach (DerivedMember member in members)
        {
            isFine &= Name(member, names);
            member.Mapped = new MemberTypeMapper(member, type, deriver).Map();
            isFine &= member.Mapped is not null;
        }

        string? creation = CreationFinder.Find(type, members, deriver.Compilation, Findings);
        return isFine && creation is not null ? Define(members, creation) : null;
    }

    private DerivedType? Define(IReadOnlyList<DerivedMember> members, string creation)
    {
        BareType struc = members.Count == 0
            ? new PrimitiveType(PrimitiveKind.Void)
            : new StructType([.. members.Select(static member => new StructField(member.SchemaName, member.Mapped!.Wire, SummaryText.Of(member.Symbol)))]);
        BareTypeDefinition? definition = deriver.Define(new BareTypeDefinition(name, struc, SummaryText.Of(type)), type, type);
        return definition is null ? null : new DerivedType(type, definition)
        {
            Members = members,
            Creation = creation,
            PlainSize = PlainSizeOf(members),
            IsBlock = members.All(member => member.IsSettableIn(type, deriver.Compilation)) && BlockLayout.IsBlock(type, members),
        };
    }

    /// <summary>Whether a union has the type as one of its own, so that its tag says all.</summary>
    private bool IsListed() => Bases().Any(one => one.Attributes(DeriveNames.BareMember).Any(listed =>
        SymbolEqualityComparer.Default.Equals(listed.Argument<INamedTypeSymbol>(1), type)));

    private IEnumerable<INamedTypeSymbol> Bases()
    {
        for (INamedTypeSymbol? one = type.BaseType; one is not null; one = one.BaseType)
        {
            yield return one;
        }

        foreach (INamedTypeSymbol one in type.AllInterfaces)
        {
            yield return one;
        }
    }

    private bool Name(DerivedMember member, Dictionary<string, DerivedMember> names)
    {
        BareDraft draft = SchemaDeriver.DraftOf(type);
        if (member.SchemaName.Length == 0 || !NameForms.IsFieldName(member.SchemaName, draft))
        {
            string rule = draft >= BareDraft.Draft14
                ? "names of fields are in camelCase or snake_case"
                : "names of fields are letters from A to Z only (with digits by [BareSchema(Draft = BareDraft.Draft14)])";
            Findings.Report(member.Symbol, DeriveDiagnostics.MemberName, member.Symbol.Name, member.SchemaName, rule);
            return false;
        }

        if (names.TryGetValue(member.SchemaName, out DerivedMember? owner))
        {
            Findings.Report(member.Symbol, DeriveDiagnostics.DuplicateMember, member.Symbol.Name, member.SchemaName, owner.Symbol.Name);
            return false;
        }

        names.Add(member.SchemaName, member);
        return true;
    }

    private static int? PlainSizeOf(IReadOnlyList<DerivedMember> members)
    {
        int sum = 0;
        foreach (DerivedMember member in members)
        {
            if (MappingMaker.Of(member.Mapped!.Wire, member.Mapped.Shape).PlainSize is not { } size || (sum += size) > FieldRun.Largest)
            {
                return null;
            }
        }

        return members.Count == 0 ? null : sum;
    }
}
