namespace Fidelity.BareWire.Generator.Emit;

/// <summary>A value that may be null. The element is none itself.</summary>
internal sealed class OptionalMapping(OptionalType source, MappedType element) : MappedType(source)
{
    public MappedType Element { get; } = element;

    public override string Name => Element.IsValueType ? Annotated : Element.Name;

    public override string Annotated => Element.Annotated + "?";

    public override bool IsValueType => Element.IsValueType;

    public override bool IsUnmanaged => Element.IsUnmanaged;

    public override string Equality => Element.IsValueType ? base.Equality : Element.Equality;
}
