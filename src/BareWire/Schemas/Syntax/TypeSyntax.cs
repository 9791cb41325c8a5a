namespace Fidelity.BareWire.Schemas;

/// <summary>A type as it is written.</summary>
/// <param name="first">Its first token.</param>
/// <param name="last">Its last token.</param>
internal abstract class TypeSyntax(SchemaToken first, SchemaToken last)
{
    public SchemaToken First { get; } = first;

    public SourceSpan Span { get; } = new(first.Span.Start, last.Span.End);
}
