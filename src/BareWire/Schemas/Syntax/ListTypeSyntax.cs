namespace Fidelity.BareWire.Schemas;

/// <summary>A list, with or without a length.</summary>
internal sealed class ListTypeSyntax(SchemaToken first, SchemaToken last, TypeSyntax element, SchemaToken? length) : TypeSyntax(first, last)
{
    public TypeSyntax Element { get; } = element;

    public SchemaToken? Length { get; } = length;
}
