using Fidelity.BareWire.Schemas;
using Fidelity.BareWire.Values;

namespace Fidelity.BareWire.Tests.Values;

public sealed class RepeatedKeyTests
{
    [Fact]
    public void Every_repetition_among_many_keys_is_found_where_it_is()
    {
        BareTypeDefinition type = SchemaOf.Last("type T map<u32><u8>");
        const int entries = 5000;
        for (int repeated = 0; repeated < entries - 1; repeated += 701)
        {
            BareWriter writer = BareWriter.Rent();
            writer.WriteUInt(entries);
            for (uint i = 0; i < entries; i++)
            {
                writer.WriteU32(i == entries - 1 ? (uint)repeated : i);
                writer.WriteU8(0);
            }

            byte[] message = writer.WrittenSpan.ToArray();
            writer.Dispose();

            BareFormatException fault = Assert.Throws<BareFormatException>(() => BareMessage.Check(type, message));

            Assert.Equal((BareFormatReason.RepeatedKey, (long)message.Length - 5, $"T[{repeated}]"), (fault.Reason, fault.Offset, fault.Path));
        }
    }

    [Fact]
    public void Maps_beside_and_inside_each_other_have_their_own_keys()
    {
        BareTypeDefinition type = SchemaOf.Last("type T list<map<u8><map<u8><u8>>>");

        BareMessage.Check(type, Hex.Bytes("02  02 01 01 01 00 02 01 01 00  01 01 02 01 00 02 00"));
        BareFormatException fault = Assert.Throws<BareFormatException>(
            () => BareMessage.Check(type, Hex.Bytes("02  02 01 01 01 00 02 01 01 00  01 01 02 01 00 01 00")));

        Assert.Equal((BareFormatReason.RepeatedKey, 15L, "T[1][1][1]"), (fault.Reason, fault.Offset, fault.Path));
    }
}
