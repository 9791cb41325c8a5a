namespace Fidelity.BareWire.Schemas;

/// <summary>A map.</summary>
internal sealed class MapTypeSyntax(SchemaToken first, SchemaToken last, TypeSyntax key, TypeSyntax value) : TypeSyntax(first, last)
{
    public TypeSyntax Key { get; } = key;

    public TypeSyntax Value { get; } = value;
}
