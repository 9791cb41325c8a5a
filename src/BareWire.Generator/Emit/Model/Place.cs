namespace Fidelity.BareWire.Generator.Emit;

/// <summary>Where in a schema a type is used, and what a declaration made for it would be called and belong to.</summary>
/// <param name="siblings">The declarations that it would join.</param>
/// <param name="qualifier">What comes before its name.</param>
/// <param name="scope">The names taken beside it.</param>
/// <param name="stem">The name that it would like.</param>
/// <param name="path">The place in the schema, for people: <c>Customer.orders[]</c>.</param>
/// <param name="definition">A C# expression for its definition.</param>
/// <param name="access">A C# expression for its type in the schema.</param>
internal sealed class Place(
    List<Declaration> siblings, string qualifier, NameScope scope, string stem, string path, string definition, string access)
{
    public List<Declaration> Siblings { get; } = siblings;

    public string Qualifier { get; } = qualifier;

    public NameScope Scope { get; } = scope;

    public string Stem { get; } = stem;

    public string Path { get; } = path;

    public string Definition { get; } = definition;

    /// <summary>The place of what a declaration at this place holds.</summary>
    public Place Inside(Declaration declaration, string stem) =>
        new(declaration.Nested, declaration.FullName + ".", declaration.Members, stem, Path, Definition, access);

    /// <summary>The place of a struct's field.</summary>
    public Place Field(string name, int index) => At(
        Stem, $"{Path}.{name}", FormattableString.Invariant($"(({Known.Schemas}.StructType){access}).Fields[{index}].Type"));

    /// <summary>The place of a union's member.</summary>
    public Place Case(int index) => At(
        Stem, $"{Path}.{Stem}", FormattableString.Invariant($"(({Known.Schemas}.UnionType){access}).Members[{index}].Type"));

    /// <summary>The place of an optional's value.</summary>
    public Place Optional() => At(Stem, Path, $"(({Known.Schemas}.OptionalType){access}).Element");

    /// <summary>The place of a list's elements.</summary>
    public Place Element() => At(Stem + "Element", Path + "[]", $"(({Known.Schemas}.ListType){access}).Element");

    /// <summary>The place of a map's keys.</summary>
    public Place Key() => At(Stem + "Key", Path + "{key}", $"(({Known.Schemas}.MapType){access}).Key");

    /// <summary>The place of a map's values.</summary>
    public Place Value() => At(Stem + "Value", Path + "{}", $"(({Known.Schemas}.MapType){access}).Value");

    private Place At(string newStem, string newPath, string newAccess) => new(
        Siblings, Qualifier, Scope, newStem, newPath, $"new {Known.Schemas}.BareTypeDefinition(\"{newPath}\", {newAccess})", newAccess);
}
