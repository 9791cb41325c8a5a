using MemoryPack;
using MessagePack;

namespace Fidelity.Bench.BareWire.Peers;

/// <summary>An order.</summary>
[MemoryPackable]
[MessagePackObject]
public sealed partial class PackedOrder
{
    [Key(0)]
    public long OrderId { get; set; }

    [Key(1)]
    public int Quantity { get; set; }

    [Key(2)]
    public PackedItem[] Items { get; set; } = [];

    [Key(3)]
    public PackedStatus Status { get; set; }

    internal static PackedOrder From(Order order) => new()
    {
        OrderId = order.OrderId,
        Quantity = order.Quantity,
        Items = [.. order.Items.Select(PackedItem.From)],
        Status = (PackedStatus)order.Status,
    };
}
