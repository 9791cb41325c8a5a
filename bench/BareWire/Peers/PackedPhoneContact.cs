using MemoryPack;
using MessagePack;

namespace Fidelity.Bench.BareWire.Peers;

/// <summary>By phone.</summary>
[MemoryPackable]
[MessagePackObject]
public sealed partial class PackedPhoneContact : PackedContact
{
    [Key(0)]
    public string Country { get; set; } = "";

    [Key(1)]
    public string Number { get; set; } = "";
}
