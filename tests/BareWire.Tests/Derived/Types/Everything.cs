using System.Collections.Immutable;
using Fidelity.BareWire.Schemas;

namespace Fidelity.BareWire.Tests.Derived.Types;

/// <summary>Every mapping.</summary>
[BareSchema(Draft = BareDraft.Draft14)]
internal sealed partial class Everything
{
    public byte U8;
    public ushort U16;
    public uint U32;
    public ulong U64;
    public sbyte I8;
    public short I16;
    public int I32;
    public long I64;
    public float F32;
    public double F64;
    public bool Flag;
    public bool SecondFlag { get; set; }
    public required string Text { get; init; }
    public required byte[] Data { get; init; }
    [BareLength(4)]
    public required byte[] FourBytes { get; init; }
    public Memory<byte> Memory { get; set; }
    [BareLength(3)]
    public ReadOnlyMemory<byte> ReadOnlyMemory { get; set; } = new byte[3];
    public Guid Guid { get; set; }
    [BareType("uint")]
    public ulong VariableU64 { get; set; }
    [BareType("int")]
    public long VariableI64 { get; set; }
    public Level Level { get; set; }
    public int? MaybeNumber { get; set; }
    public string? MaybeText { get; set; }
    public Level? MaybeLevel { get; set; }
    public int[] Numbers { get; set; } = [];
    public bool[] Flags { get; set; } = [];
    public List<string?> Texts { get; set; } = [];
    public ImmutableArray<Level> Levels { get; set; } = [];
    public ImmutableArray<Guid>? MaybeGuids { get; set; }
    public IReadOnlyList<short> Shorts { get; set; } = [];
    [BareLength(2)]
    public int[][] Pairs { get; set; } = [[], []];
    public List<byte[]?> Blobs { get; set; } = [];
    public Dictionary<int, Point> Points { get; set; } = [];
    public IReadOnlyDictionary<Guid, List<Level>> ByGuid { get; set; } = new Dictionary<Guid, List<Level>>();
    public Dictionary<Level, bool?> ByLevel { get; set; } = [];
    public Point Point { get; set; }
    public Point? MaybePoint { get; set; }
    public Point[] PointList { get; set; } = [];
    public List<Point> MorePoints { get; set; } = [];
    public List<Keyed> KeyedList { get; set; } = [];
    public Keyed? MaybeKeyed { get; set; }
    [BareType("list<uint>[2]")]
    public List<ulong> VariablePair { get; set; } = [0, 0];
    [BareIgnore]
    public DateTime Ignored { get; set; }
}

/// <summary>How much.</summary>
internal enum Level : short
{
    Low,
    High = 7,
    VeryHigh = 300,
}

/// <summary>Two numbers.</summary>
[BareSchema]
internal partial record struct Point(int X, int Y);

/// <summary>Of fixed size, with a Guid among numbers.</summary>
[BareSchema]
internal sealed partial record Keyed(Guid Key, byte Kind, Point At);
