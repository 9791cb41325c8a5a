namespace Fidelity.BareWire.Generator.Emit;

/// <summary>A field of a struct.</summary>
/// <param name="name">Its name in C#.</param>
/// <param name="field">What the schema says of it.</param>
/// <param name="path">Its name in the schema, with its struct's: <c>Customer.name</c>.</param>
/// <param name="type">Its type.</param>
/// <param name="target">What its value is assigned to when it is read, if that is not its name.</param>
/// <param name="value">An expression for its value when it is written, if that is not its name.</param>
internal sealed class Property(string name, StructField field, string path, MappedType type, string? target = null, string? value = null)
{
    public string Name { get; } = name;

    public string SchemaName { get; } = field.Name;

    public BareType Source { get; } = field.Type;

    public string? Documentation { get; } = field.Documentation;

    public string Path { get; } = path;

    public MappedType Type { get; } = type;

    /// <summary>What its value is assigned to when it is read.</summary>
    public string Target { get; } = target ?? name;

    /// <summary>An expression for its value when it is written.</summary>
    public string Value { get; } = value ?? name;
}
