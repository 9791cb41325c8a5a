using Fidelity.BareWire.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Fidelity.BareWire.Generator.Derive;

/// <summary>Derives a union: an abstract class or an interface, with the types that it lists.</summary>
/// <param name="type">The class or interface.</param>
/// <param name="name">Its name in the schema.</param>
/// <param name="deriver">Derives the types that it lists.</param>
internal sealed class UnionDeriver(INamedTypeSymbol type, string name, SchemaDeriver deriver)
{
    private readonly List<(ulong Tag, INamedTypeSymbol Type, DerivedType Derived)> _cases = [];

    /// <summary>The union, or null if something is wrong, which is told.</summary>
    public DerivedType? Derive()
    {
        AttributeData[] listed = [.. type.Attributes(DeriveNames.BareMember)];
        if (listed.Length == 0)
        {
            string kind = type.TypeKind == TypeKind.Interface ? "an interface" : "abstract";
            deriver.Findings.Report(type, DeriveDiagnostics.NoCases, type.Name, kind);
            return null;
        }

        if (listed.Count(Add) < listed.Length)
        {
            return null;
        }

        ulong next = 0;
        List<UnionMember> members = [];
        foreach ((ulong tag, _, DerivedType derived) in _cases.OrderBy(static one => one.Tag))
        {
            members.Add(new UnionMember(new UserType(derived.Definition), tag, isExplicit: tag != next));
            next = unchecked(tag + 1);
        }

        BareTypeDefinition? definition = deriver.Define(new BareTypeDefinition(name, new UnionType(members), SummaryText.Of(type)), type, type);
        return definition is null ? null : new DerivedType(type, definition)
        {
            Cases = [.. _cases.OrderBy(static one => one.Tag).Select(static one => new CaseModel(one.Tag, one.Type.Full(), RankOf(one.Type)))],
        };
    }

    private bool Add(AttributeData attribute)
    {
        Location place = attribute.Place() ?? Location.None;
        ulong tag = attribute.Number<ulong>() ?? 0;
        if (attribute.Argument<INamedTypeSymbol>(1) is not { TypeKind: not TypeKind.Error } member)
        {
            string kind = attribute.Argument<ITypeSymbol>(1)?.Short() ?? "null";
            return Report(place, kind, "expected a class or struct");
        }

        string? fault = member switch
        {
            _ when member.Attribute(DeriveNames.BareSchema) is null => "add [BareSchema] to it",
            _ when SymbolEqualityComparer.Default.Equals(member, type) => "it is the union itself",
            _ when !deriver.Compilation.ClassifyConversion(member, type).IsImplicit =>
                type.TypeKind == TypeKind.Interface ? $"it does not implement '{type.Name}'" : $"it does not inherit '{type.Name}'",
            _ when _cases.Any(one => SymbolEqualityComparer.Default.Equals(one.Type, member)) => "it is listed already",
            _ => null,
        };
        if (fault is not null)
        {
            return Report(place, member.Short(), fault);
        }

        if (_cases.FirstOrDefault(one => one.Tag == tag) is { Type: { } owner })
        {
            deriver.Findings.Report(place, DeriveDiagnostics.DuplicateTag, $"{tag}", owner.Name);
            return false;
        }

        if (deriver.Derive(member, type) is not { } derived)
        {
            return false;
        }

        if (_cases.FirstOrDefault(one => one.Derived.Definition == derived.Definition) is { Type: { } same })
        {
            return Report(place, member.Short(), $"'{same.Short()}' is the same type in the schema; give one of them a [BareName]");
        }

        _cases.Add((tag, member, derived));
        return true;
    }

    private bool Report(Location place, string member, string fault)
    {
        deriver.Findings.Report(place, DeriveDiagnostics.UnionCase, member, type.Name, fault);
        return false;
    }

    /// <summary>More than that of all it inherits, and interfaces after classes.</summary>
    private static int RankOf(INamedTypeSymbol type)
    {
        int rank = type.AllInterfaces.Length;
        for (INamedTypeSymbol? one = type.BaseType; one is not null; one = one.BaseType)
        {
            rank += 1000;
        }

        return rank;
    }
}
