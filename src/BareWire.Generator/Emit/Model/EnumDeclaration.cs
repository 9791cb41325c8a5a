namespace Fidelity.BareWire.Generator.Emit;

/// <summary>An enum, with its codec beside it.</summary>
internal sealed class EnumDeclaration(
    string name, string codec, IReadOnlyList<EnumCase> cases, Place place, EnumType source, string? documentation)
    : Declaration(name, place, source, documentation)
{
    public override NameScope Members { get; } = new([]);

    /// <summary>The codec's name.</summary>
    public string Codec { get; } = codec;

    /// <summary>The codec's name with everything around it.</summary>
    public string FullCodec => FullName.Substring(0, FullName.Length - Name.Length) + Codec;

    public IReadOnlyList<EnumCase> Cases { get; } = cases;

    /// <summary>The smallest unsigned type of C# that holds all values.</summary>
    public string UnderlyingType => Cases.Max(static member => member.Value) switch
    {
        <= byte.MaxValue => "byte",
        <= ushort.MaxValue => "ushort",
        <= uint.MaxValue => "uint",
        _ => "ulong",
    };
}
