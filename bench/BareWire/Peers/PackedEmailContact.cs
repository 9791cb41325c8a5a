using MemoryPack;
using MessagePack;

namespace Fidelity.Bench.BareWire.Peers;

/// <summary>By email.</summary>
[MemoryPackable]
[MessagePackObject]
public sealed partial class PackedEmailContact : PackedContact
{
    [Key(0)]
    public string Address { get; set; } = "";
}
