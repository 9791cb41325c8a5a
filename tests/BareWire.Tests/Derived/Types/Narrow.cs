namespace Fidelity.BareWire.Tests.Derived.Types;

/// <summary>Integers that are others in the schema.</summary>
[BareSchema]
internal sealed partial record Narrow
{
    [BareType("uint")]
    public int Count { get; init; }

    [BareType("int")]
    public short Delta { get; init; }

    [BareType("u8")]
    public int Small { get; init; }

    [BareType("i8")]
    public long Signed { get; init; }

    [BareType("u8")]
    public Permission Permission { get; init; }

    [BareType("uint")]
    public Permission Wide { get; init; }

    [BareType("list<uint>")]
    public List<byte> Bytes { get; init; } = [];

    [BareType("map<int><uint>")]
    public Dictionary<sbyte, uint> Map { get; init; } = [];
}

/// <summary>Can be combined.</summary>
[Flags]
internal enum Permission
{
    None = 0,
    Read = 1,
    Write = 2,
    Special = 256,
}
