using Fidelity.Bench.BareWire;

namespace Fidelity.Bench.Targets;

/// <summary>The rows of the specification of BareWire. Peers are named by text: their benchmarks may not be compiled.</summary>
internal static class BareWireTargets
{
    private const string Nested = "the fastest of MemoryPack, MessagePack and Protocol Buffers";

    internal static IReadOnlyList<Target> All { get; } =
    [
        .. NestedRows(NestedRecords.Small, "1 KB"),
        .. NestedRows(NestedRecords.Medium, "32 KB"),
        .. NestedRows(NestedRecords.Large, "1 MB"),
        new("read 3 fields of a 1 MB message in the fixed layout", "the faster of FlatSharp (lazy) and FlatBuffers", 0.8,
            new(nameof(FixedLayoutRead), nameof(FixedLayoutRead.Ours)),
            new Measured(nameof(FixedLayoutRead), "FlatSharpLazy"), new Measured(nameof(FixedLayoutRead), "GoogleFlatBuffers")),
        new("verify a graph of 1 MB of records and read a field", "decoding them into objects", null,
            new(nameof(FixedLayoutRead), nameof(FixedLayoutRead.OursVerifyingEachTime)), new Measured(nameof(DecodeIntoRegion), nameof(DecodeIntoRegion.Objects))),
        new("decode nested records of 1 MB into a region, in the steady state", "into objects", null,
            new(nameof(DecodeIntoRegion), nameof(DecodeIntoRegion.Graph)), new Measured(nameof(DecodeIntoRegion), nameof(DecodeIntoRegion.Objects))),
    ];

    private static IEnumerable<Target> NestedRows(int bytes, string size) =>
    [
        new($"encode nested records, {size}", Nested, 1.0, Row(nameof(NestedRecords.Encode), bytes),
            Row("MemoryPackEncode", bytes), Row("MessagePackEncode", bytes), Row("ProtobufEncode", bytes)),
        new($"decode nested records, {size}", Nested, 1.0, Row(nameof(NestedRecords.Decode), bytes),
            Row("MemoryPackDecode", bytes), Row("MessagePackDecode", bytes), Row("ProtobufDecode", bytes)),
    ];

    private static Measured Row(string method, int bytes) => new(nameof(NestedRecords), method, bytes);
}
