namespace Fidelity.BareWire.Schemas;

/// <summary><c>data</c>, with or without a length.</summary>
internal sealed class DataTypeSyntax(SchemaToken first, SchemaToken last, SchemaToken? length) : TypeSyntax(first, last)
{
    public SchemaToken? Length { get; } = length;
}
