namespace Fidelity.BareWire.Generator.Emit;

/// <summary>A field of a struct.</summary>
/// <param name="name">Its name in C#.</param>
/// <param name="field">What the schema says of it.</param>
/// <param name="path">Its name in the schema, with its struct's: <c>Customer.name</c>.</param>
/// <param name="type">Its type.</param>
internal sealed class Property(string name, StructField field, string path, MappedType type)
{
    public string Name { get; } = name;

    public string SchemaName { get; } = field.Name;

    public BareType Source { get; } = field.Type;

    public string? Documentation { get; } = field.Documentation;

    public string Path { get; } = path;

    public MappedType Type { get; } = type;
}
