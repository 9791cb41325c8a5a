using MemoryPack;
using MessagePack;

namespace Fidelity.Bench.BareWire.Peers;

/// <summary>A customer.</summary>
[MemoryPackable]
[MessagePackObject]
public sealed partial class PackedCustomer
{
    [Key(0)]
    public string Name { get; set; } = "";

    [Key(1)]
    public string Email { get; set; } = "";

    [Key(2)]
    public string[] Address { get; set; } = [];

    [Key(3)]
    public PackedOrder[] Orders { get; set; } = [];

    [Key(4)]
    public Dictionary<string, byte[]> Metadata { get; set; } = [];

    [Key(5)]
    public PackedContact? Contact { get; set; }

    [Key(6)]
    public string? Note { get; set; }

    internal static PackedCustomer From(Customer customer) => new()
    {
        Name = customer.Name,
        Email = customer.Email,
        Address = customer.Address,
        Orders = [.. customer.Orders.Select(PackedOrder.From)],
        Metadata = customer.Metadata,
        Contact = PackedContact.From(customer.Contact),
        Note = customer.Note,
    };
}
