namespace Fidelity.BareWire.Generator.Emit;

/// <summary>Nothing: a member of a union, or what an alias stands for.</summary>
internal sealed class VoidMapping(BareType source) : MappedType(source)
{
    public override string Name => "void";
}
