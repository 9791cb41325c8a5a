namespace Fidelity.BareWire.Generator.Emit;

/// <summary>An array, or another type of list.</summary>
internal sealed class ListMapping(ListType source, MappedType element, ListForm? form = null) : MappedType(source)
{
    public MappedType Element { get; } = element;

    public ulong? Length { get; } = source.Length;

    /// <summary>Which type of list.</summary>
    public ListForm Form { get; } = form ?? ListForm.Array;

    public override string Name => Form.Of(Element.Name);

    public override string Annotated => Form.Of(Element.Annotated);

    public override bool IsValueType => Form.IsValueType;

    public override string Equality => $"{Known.Generated}.ByElements<{Element.Name}, {Element.Equality}>";
}
