namespace Fidelity.BareWire.Generator.Emit;

/// <summary>A union of the schema: a struct of a tag, a reference and 64 bits.</summary>
internal sealed class UnionDeclaration(string name, Place place, UnionType source, string? documentation)
    : Declaration(name, place, source, documentation)
{
    public override NameScope Members { get; } = new([.. ReservedNames.OfUnions, name]);

    public List<UnionCase> Cases { get; } = [];
}
