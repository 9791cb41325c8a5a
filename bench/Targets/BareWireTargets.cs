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
