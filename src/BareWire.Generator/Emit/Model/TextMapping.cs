namespace Fidelity.BareWire.Generator.Emit;

/// <summary>Text.</summary>
internal sealed class TextMapping(BareType source) : MappedType(source)
{
    public override string Name => "string";

    public override bool IsValueType => false;
}
