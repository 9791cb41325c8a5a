namespace Fidelity.BareWire.Schemas;

/// <summary>A schema as it is written.</summary>
/// <param name="definitions">What could be read of its definitions.</param>
/// <param name="dangling">The comments after the last of them.</param>
/// <param name="end">The end of the text.</param>
internal sealed class SchemaSyntax(IReadOnlyList<DeclarationSyntax> definitions, IReadOnlyList<SchemaComment> dangling, SourceSpan end)
{
    public IReadOnlyList<DeclarationSyntax> Definitions { get; } = definitions;

    public IReadOnlyList<SchemaComment> Dangling { get; } = dangling;

    public SourceSpan End { get; } = end;
}
