namespace Fidelity.BareWire.Generator.Emit;

/// <summary>A type that is declared in the generated code.</summary>
/// <param name="name">Its name.</param>
/// <param name="place">Where it is in the schema and in C#.</param>
/// <param name="source">The type in the schema.</param>
/// <param name="documentation">The comment in the schema, or null.</param>
internal abstract class Declaration(string name, Place place, BareType source, string? documentation)
{
    private Tuple<(long Size, int Alignment)>? _fixedLayout;

    public string Name { get; } = name;

    /// <summary>Its name with everything around it.</summary>
    public string FullName { get; } = place.Qualifier + name;

    /// <summary>Its name in the schema: <c>Customer</c>, or where it has none, its place: <c>Customer.orders[]</c>.</summary>
    public string Path { get; } = place.Path;

    /// <summary>A C# expression for its definition in the schema.</summary>
    public string Definition { get; } = place.Definition;

    public BareType Source { get; } = source;

    /// <summary>The size and alignment of its values in the fixed layout, in bytes. Found out once, as uses can double at every level.</summary>
    public (long Size, int Alignment) FixedLayout => (_fixedLayout ??= Tuple.Create(LayoutSizes.Measure(this))).Item1;

    public string? Documentation { get; } = documentation;

    /// <summary>What the C# type declares already, and what it goes on to declare.</summary>
    public abstract NameScope Members { get; }

    /// <summary>The types inside it, in the order of the schema.</summary>
    public List<Declaration> Nested { get; } = [];

    /// <inheritdoc cref="MappedType.PlainSize"/>
    public virtual int? PlainSize => null;

    /// <summary>How many lists, maps, optionals, unions and structs can be inside each other. The schema counts what is innermost too.</summary>
    public int Depth => Source.Facts.Depth - 1;
}
