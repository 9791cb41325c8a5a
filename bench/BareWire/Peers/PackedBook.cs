using MemoryPack;
using MessagePack;

namespace Fidelity.Bench.BareWire.Peers;

/// <summary>The customers as MemoryPack and MessagePack want them: their own attributes on ordinary classes.</summary>
[MemoryPackable]
[MessagePackObject]
public sealed partial class PackedBook
{
    [Key(0)]
    public PackedCustomer[] Customers { get; set; } = [];

    internal static PackedBook From(CustomerBook book) => new() { Customers = [.. book.Customers.Select(PackedCustomer.From)] };
}
