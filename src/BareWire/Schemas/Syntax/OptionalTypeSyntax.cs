namespace Fidelity.BareWire.Schemas;

/// <summary><c>optional&lt;…&gt;</c>.</summary>
internal sealed class OptionalTypeSyntax(SchemaToken first, SchemaToken last, TypeSyntax element) : TypeSyntax(first, last)
{
    public TypeSyntax Element { get; } = element;
}
