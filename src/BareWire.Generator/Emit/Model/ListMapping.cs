namespace Fidelity.BareWire.Generator.Emit;

/// <summary>An array.</summary>
internal sealed class ListMapping(ListType source, MappedType element) : MappedType(source)
{
    public MappedType Element { get; } = element;

    public ulong? Length { get; } = source.Length;

    public override string Name => Element.Name + "[]";

    public override string Annotated => Element.Annotated + "[]";

    public override bool IsValueType => false;

    public override string Equality => $"{Known.Generated}.ByElements<{Element.Name}, {Element.Equality}>";
}
