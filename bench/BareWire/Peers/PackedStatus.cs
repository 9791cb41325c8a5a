namespace Fidelity.Bench.BareWire.Peers;

/// <summary>How far an order has come. The peers' generators do not see enums that another generator makes.</summary>
public enum PackedStatus
{
    Pending,
    Paid,
    Shipped,
    Cancelled,
}
