using MemoryPack;
using MessagePack;

namespace Fidelity.Bench.BareWire.Peers;

/// <summary>By post.</summary>
[MemoryPackable]
[MessagePackObject]
public sealed partial class PackedPostalContact : PackedContact
{
    [Key(0)]
    public string[] Lines { get; set; } = [];
}
