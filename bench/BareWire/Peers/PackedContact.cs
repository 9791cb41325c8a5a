using MemoryPack;

namespace Fidelity.Bench.BareWire.Peers;

/// <summary>One of three ways to reach a customer.</summary>
[MemoryPackable]
[MemoryPackUnion(0, typeof(PackedEmailContact))]
[MemoryPackUnion(1, typeof(PackedPhoneContact))]
[MemoryPackUnion(2, typeof(PackedPostalContact))]
[MessagePack.Union(0, typeof(PackedEmailContact))]
[MessagePack.Union(1, typeof(PackedPhoneContact))]
[MessagePack.Union(2, typeof(PackedPostalContact))]
public abstract partial class PackedContact
{
    internal static PackedContact From(Contact contact) => contact.Match<PackedContact>(
        email => new PackedEmailContact { Address = email.Address },
        phone => new PackedPhoneContact { Country = phone.Country, Number = phone.Number },
        postal => new PackedPostalContact { Lines = postal.Lines });
}
