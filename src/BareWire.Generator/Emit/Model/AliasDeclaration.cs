namespace Fidelity.BareWire.Generator.Emit;

/// <summary>A name for another type: a struct with one value, or with none for void.</summary>
internal sealed class AliasDeclaration(string name, Place place, BareType source, string? documentation)
    : Declaration(name, place, source, documentation)
{
    public override NameScope Members { get; } = new([.. ReservedNames.OfAliases, name]);

    /// <summary>What it stands for.</summary>
    public MappedType Inner { get; set; } = new VoidMapping(source);

    public override int? PlainSize => Inner.PlainSize;
}
