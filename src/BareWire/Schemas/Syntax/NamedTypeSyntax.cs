namespace Fidelity.BareWire.Schemas;

/// <summary>A primitive type or the name of a user-defined one.</summary>
internal sealed class NamedTypeSyntax(SchemaToken name) : TypeSyntax(name, name)
{
    public string Name => First.Text;
}
