using MemoryPack;
using MessagePack;

namespace Fidelity.Bench.BareWire.Peers;

/// <summary>What an order has ordered.</summary>
[MemoryPackable]
[MessagePackObject]
public sealed partial class PackedItem
{
    [Key(0)]
    public string Sku { get; set; } = "";

    [Key(1)]
    public int Count { get; set; }

    [Key(2)]
    public double Price { get; set; }

    [Key(3)]
    public string[] Tags { get; set; } = [];

    internal static PackedItem From(Item item) => new() { Sku = item.Sku, Count = item.Count, Price = item.Price, Tags = item.Tags };
}
