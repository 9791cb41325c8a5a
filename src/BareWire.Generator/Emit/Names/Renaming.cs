namespace Fidelity.BareWire.Generator.Emit;

/// <summary>A name that could not be given, because it is taken.</summary>
/// <param name="schemaName">The name in the schema.</param>
/// <param name="wanted">The name in C# that would have been expected.</param>
/// <param name="given">The name in C# that it has instead.</param>
/// <param name="span">Where the schema has the name.</param>
internal sealed class Renaming(string schemaName, string wanted, string given, SourceSpan span)
{
    public string SchemaName { get; } = schemaName;

    public string Wanted { get; } = wanted;

    public string Given { get; } = given;

    public SourceSpan Span { get; } = span;
}
