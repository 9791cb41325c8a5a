using Fidelity.BareWire.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Fidelity.BareWire.Generator.Derive;

/// <summary>Finds the members of a type that are in its schema, those that it inherits first.</summary>
internal static class MemberFinder
{
    private static readonly string[] Marks = [DeriveNames.BareOrder, DeriveNames.BareName, DeriveNames.BareType, DeriveNames.BareLength];

    /// <summary>The members in the order of the schema, or null if something is wrong, which is told.</summary>
    public static IReadOnlyList<DerivedMember>? Find(INamedTypeSymbol type, FindingBag findings)
    {
        List<ISymbol> found = [];
        bool isFine = true;
        foreach (INamedTypeSymbol level in Levels(type))
        {
            foreach (ISymbol member in level.GetMembers().Where(static member => member is IFieldSymbol or IPropertySymbol))
            {
                string? reason = ReasonAgainst(member, level);
                if (reason is null)
                {
                    Add(found, member);
                }
                else if (Marks.FirstOrDefault(mark => member.Attribute(mark) is not null) is { } mark && member.Attribute(DeriveNames.BareIgnore) is null)
                {
                    string attribute = mark.Substring(mark.LastIndexOf('.') + 1).Replace("Attribute", "");
                    findings.Report(member, DeriveDiagnostics.NotReadable, member.Name, attribute, reason);
                    isFine = false;
                }
            }
        }

        DerivedMember[] members = [.. found.Select(static member => new DerivedMember(member))];
        return isFine ? InOrder(type, members, findings) : null;
    }

    /// <summary>The instance fields of a struct, in the order in which they lie.</summary>
    public static IFieldSymbol[] Fields(INamedTypeSymbol type) =>
        [.. type.GetMembers().OfType<IFieldSymbol>().Where(static field => !field.IsStatic && !field.IsConst)];

    /// <summary>The declaration of a type that a symbol is in.</summary>
    public static SyntaxNode? PartOf(ISymbol symbol) =>
        symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax().FirstAncestorOrSelf<TypeDeclarationSyntax>();

    private static Stack<INamedTypeSymbol> Levels(INamedTypeSymbol type)
    {
        Stack<INamedTypeSymbol> levels = new();
        for (INamedTypeSymbol? level = type; level is { SpecialType: SpecialType.None }; level = level.BaseType)
        {
            levels.Push(level);
        }

        return levels;
    }

    /// <summary>Adds a member; one that overrides another takes its place.</summary>
    private static void Add(List<ISymbol> found, ISymbol member)
    {
        int overridden = member.IsOverride ? found.FindIndex(one => one.Name == member.Name) : -1;
        if (overridden >= 0)
        {
            found[overridden] = member;
        }
        else
        {
            found.Add(member);
        }
    }

    /// <summary>Why a member is not in the schema, or null if it is.</summary>
    private static string? ReasonAgainst(ISymbol member, INamedTypeSymbol type) => member switch
    {
        _ when member.Attribute(DeriveNames.BareIgnore) is not null => "ignored",
        { IsStatic: true } => "static",
        not { DeclaredAccessibility: Accessibility.Public } => "not public",
        IFieldSymbol => null,
        IPropertySymbol { Parameters.Length: > 0 } => "an indexer",
        IPropertySymbol { GetMethod: null } => "without a getter",
        IPropertySymbol { SetMethod: not null } => null,
        IPropertySymbol property when HoldsValue(property, type) => null,
        _ => "computed",
    };

    private static bool HoldsValue(IPropertySymbol property, INamedTypeSymbol type) =>
        type.GetMembers().OfType<IFieldSymbol>().Any(field => SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property))
        || type.InstanceConstructors.Any(constructor => constructor.Parameters.Any(new DerivedMember(property).IsSetBy));

    private static DerivedMember[]? InOrder(INamedTypeSymbol type, DerivedMember[] members, FindingBag findings)
    {
        if (Array.Find(members, static member => member.Order is not null) is not { } placed)
        {
            return Declared(type, members, findings);
        }

        bool isFine = true;
        Dictionary<int, DerivedMember> places = [];
        foreach (DerivedMember member in members)
        {
            if (member.Order is not { } order)
            {
                findings.Report(member.Symbol, DeriveDiagnostics.OrderMissing, member.Symbol.Name, placed.Symbol.Name);
                isFine = false;
            }
            else if (places.TryGetValue(order, out DerivedMember? owner))
            {
                Location place = member.Symbol.Attribute(DeriveNames.BareOrder).Place() ?? Location.None;
                findings.Report(place, DeriveDiagnostics.DuplicateOrder, member.Symbol.Name, $"{order}", owner.Symbol.Name);
                isFine = false;
            }
            else
            {
                places.Add(order, member);
            }
        }

        return isFine ? [.. members.OrderBy(static member => member.Order)] : null;
    }

    private static DerivedMember[]? Declared(INamedTypeSymbol type, DerivedMember[] members, FindingBag findings)
    {
        for (int i = 1; i < members.Length; i++)
        {
            ISymbol before = members[i - 1].Symbol;
            ISymbol member = members[i].Symbol;
            bool isOneType = SymbolEqualityComparer.Default.Equals(before.ContainingType, member.ContainingType);
            if (isOneType && PartOf(before) != PartOf(member))
            {
                findings.Report(member, DeriveDiagnostics.Scattered, member.Name, type.Name);
                return null;
            }
        }

        return members;
    }
}
