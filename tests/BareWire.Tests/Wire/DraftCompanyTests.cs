namespace Fidelity.BareWire.Tests.Wire;

/// <summary>The messages of the draft's Appendix B, byte for byte in both directions.</summary>
public sealed class DraftCompanyTests
{
    private const string Customer =
        "000b4a616d657320536d697468126a736d697468406578616d706c652e6f72670b313233204d61696e2053740c5068696c6164656c70686961" +
        "0250410d556e697465642053746174657301b241defc000000000500000000";

    private const string Employee =
        "010b54696666616e7920446f651274696666616e79644061636d652e636f72700b313233204d61696e2053740c5068696c6164656c70686961" +
        "0250410d556e69746564205374617465730114323032302d30362d32315432313a31383a30355a0000";

    [Fact]
    public void A_customer() => EveryWay.Encodes(
        (0ul, "James Smith", "jsmith@example.org", "123 Main St; Philadelphia; PA; United States", 1, 4_242_424_242L, 5, 0),
        Convert.FromHexString(Customer),
        (ref writer) =>
        {
            writer.WriteUInt(0);
            WriteStrings(ref writer, "James Smith", "jsmith@example.org", "123 Main St", "Philadelphia", "PA", "United States");
            writer.WriteUInt(1);
            writer.WriteI64(4_242_424_242);
            writer.WriteI32(5);
            writer.WriteUInt(0);
        },
        (ref reader) => (reader.ReadUInt(), reader.ReadString(), reader.ReadString(), ReadAddress(ref reader), reader.ReadCount(12), reader.ReadI64(), reader.ReadI32(), reader.ReadCount(2)));

    [Fact]
    public void An_employee() => EveryWay.Encodes(
        (1ul, "Tiffany Doe", "tiffanyd@acme.corp", "123 Main St; Philadelphia; PA; United States", 1ul, "2020-06-21T21:18:05Z", false, 0),
        Convert.FromHexString(Employee),
        (ref writer) =>
        {
            writer.WriteUInt(1);
            WriteStrings(ref writer, "Tiffany Doe", "tiffanyd@acme.corp", "123 Main St", "Philadelphia", "PA", "United States");
            writer.WriteUInt(1);
            writer.WriteString("2020-06-21T21:18:05Z");
            writer.WriteBool(false);
            writer.WriteUInt(0);
        },
        (ref reader) => (reader.ReadUInt(), reader.ReadString(), reader.ReadString(), ReadAddress(ref reader), reader.ReadUInt(), reader.ReadString(), reader.ReadPresence(), reader.ReadCount(2)));

    [Fact]
    public void A_terminated_employee() =>
        EveryWay.Encodes(2ul, [2], (ref writer) => writer.WriteUInt(2), (ref reader) => reader.ReadUInt());

    private static void WriteStrings(ref BareWriter writer, params ReadOnlySpan<string> values)
    {
        foreach (string value in values)
        {
            writer.WriteString(value);
        }
    }

    private static string ReadAddress(ref BareReader reader)
    {
        string[] lines = new string[4];
        for (int i = 0; i < lines.Length; i++)
        {
            lines[i] = reader.ReadString();
        }

        return string.Join("; ", lines);
    }
}
