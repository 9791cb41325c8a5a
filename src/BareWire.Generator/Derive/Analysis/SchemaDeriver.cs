using Fidelity.BareWire.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace Fidelity.BareWire.Generator.Derive;

/// <summary>Derives the schema of one type, the root, with all that it uses.</summary>
/// <param name="root">The type.</param>
/// <param name="compilation">What it is part of.</param>
internal sealed class SchemaDeriver(INamedTypeSymbol root, Compilation compilation)
{
    private readonly Dictionary<INamedTypeSymbol, DerivedType?> _known = new(SymbolEqualityComparer.Default);
    private readonly List<INamedTypeSymbol> _open = [];
    private ISymbol _rootPart = root;

    public Compilation Compilation { get; } = compilation;

    public FindingBag Findings { get; } = new();

    public SchemaDefinitions Definitions { get; } = new();

    /// <summary>The rules that the schema of a type keeps.</summary>
    public static BareDraft DraftOf(INamedTypeSymbol type) =>
        type.Attribute(DeriveNames.BareSchema)?.NamedArguments.FirstOrDefault(static pair => pair.Key == "Draft").Value.Value is int draft
            ? (BareDraft)draft
            : BareDraft.Draft11;

    /// <summary>Derives a type, once; null if something is wrong with it.</summary>
    /// <param name="type">The type, which has [BareSchema].</param>
    /// <param name="user">The member or the type that uses it.</param>
    public DerivedType? Derive(INamedTypeSymbol type, ISymbol user)
    {
        if (_known.TryGetValue(type, out DerivedType? known))
        {
            return known;
        }

        if (_open.Contains(type, SymbolEqualityComparer.Default))
        {
            if (SymbolEqualityComparer.Default.Equals(type, root))
            {
                Findings.ReportAnyway(PlaceOf(user), DeriveDiagnostics.Recursive, user.Name, type.Name);
            }

            return null;
        }

        _rootPart = _open.Count == 1 ? user : _rootPart;
        _open.Add(type);
        Findings.IsElsewhere = _open.Count > 1;
        DerivedType? derived = DeriveNow(type, user);
        _open.RemoveAt(_open.Count - 1);
        Findings.IsElsewhere = _open.Count > 1;
        _known.Add(type, derived);
        return derived;
    }

    /// <summary>Adds a definition to the schema; null if it has another of the name, which is told.</summary>
    public BareTypeDefinition? Define(BareTypeDefinition definition, ISymbol type, ISymbol user)
    {
        BareTypeDefinition? defined = Definitions.Add(definition);
        if (defined is null)
        {
            Findings.ReportAnyway(
                PlaceOf(_open.Count == 1 ? user : _rootPart), DeriveDiagnostics.DuplicateType, type.ToDisplayString(), definition.Name, root.Name);
        }

        return defined;
    }

    private DerivedType? DeriveNow(INamedTypeSymbol type, ISymbol user)
    {
        if (!SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, Compilation.Assembly))
        {
            return ImportedType.Derive(type, user, this);
        }

        string name = type.Attribute(DeriveNames.BareName).Argument<string>() ?? type.Name;
        if (!EnumDeriver.IsTypeName(name))
        {
            Findings.Report(type, DeriveDiagnostics.TypeName, type.Name, name);
            return null;
        }

        bool isUnion = type.IsAbstract || type.TypeKind == TypeKind.Interface;
        if (!isUnion && type.Attribute(DeriveNames.BareMember) is { } wrong)
        {
            Findings.Report(wrong.Place() ?? PlaceOf(type), DeriveDiagnostics.CasesOfConcrete, type.Name);
            return null;
        }

        return isUnion ? new UnionDeriver(type, name, this).Derive() : new StructDeriver(type, name, this).Derive();
    }

    private Location PlaceOf(ISymbol symbol) =>
        symbol.Locations.FirstOrDefault(static place => place.IsInSource) ?? root.Locations.FirstOrDefault() ?? Location.None;
}
