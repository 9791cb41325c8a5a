namespace Fidelity.BareWire.Tests.Wire;

/// <summary>The example values of the draft's Appendix A, each of them, byte for byte in both directions.</summary>
public sealed class DraftExampleTests
{
    private const string Data = "aaeeffeeddccbbaaeeddccbbeeddccbb";

    [Theory]
    [InlineData(0, "00")]
    [InlineData(1, "01")]
    [InlineData(126, "7e")]
    [InlineData(127, "7f")]
    [InlineData(128, "8001")]
    [InlineData(129, "8101")]
    [InlineData(255, "FF01")]
    public void Uints(ulong value, string hex) =>
        EveryWay.Encodes(value, Convert.FromHexString(hex), (ref writer) => writer.WriteUInt(value), (ref reader) => reader.ReadUInt());

    [Theory]
    [InlineData(0, "00")]
    [InlineData(1, "02")]
    [InlineData(-1, "01")]
    [InlineData(63, "7e")]
    [InlineData(-63, "7d")]
    [InlineData(64, "8001")]
    [InlineData(-64, "7f")]
    [InlineData(65, "8201")]
    [InlineData(-65, "8101")]
    [InlineData(255, "FE03")]
    [InlineData(-255, "FD03")]
    public void Ints(long value, string hex) =>
        EveryWay.Encodes(value, Convert.FromHexString(hex), (ref writer) => writer.WriteInt(value), (ref reader) => reader.ReadInt());

    [Theory]
    [InlineData(0, "00000000")]
    [InlineData(1, "01000000")]
    [InlineData(255, "FF000000")]
    public void U32(uint value, string hex) =>
        EveryWay.Encodes(value, Convert.FromHexString(hex), (ref writer) => writer.WriteU32(value), (ref reader) => reader.ReadU32());

    [Theory]
    [InlineData(0, "0000")]
    [InlineData(1, "0100")]
    [InlineData(-1, "FFFF")]
    [InlineData(255, "FF00")]
    [InlineData(-255, "01FF")]
    public void I16(short value, string hex) =>
        EveryWay.Encodes(value, Convert.FromHexString(hex), (ref writer) => writer.WriteI16(value), (ref reader) => reader.ReadI16());

    [Theory]
    [InlineData(0.0, "0000000000000000")]
    [InlineData(1.0, "000000000000f03f")]
    [InlineData(2.55, "6666666666660440")]
    [InlineData(-25.5, "00000000008039C0")]
    public void F64(double value, string hex) =>
        EveryWay.Encodes(value, Convert.FromHexString(hex), (ref writer) => writer.WriteF64(value), (ref reader) => reader.ReadF64());

    [Theory]
    [InlineData(true, "01")]
    [InlineData(false, "00")]
    public void Bool(bool value, string hex) =>
        EveryWay.Encodes(value, Convert.FromHexString(hex), (ref writer) => writer.WriteBool(value), (ref reader) => reader.ReadBool());

    [Fact]
    public void Str() =>
        EveryWay.Encodes("BARE", Convert.FromHexString("0442415245"), (ref writer) => writer.WriteString("BARE"), (ref reader) => reader.ReadString());

    [Fact]
    public void Data_of_any_length() =>
        EveryWay.Encodes(Convert.FromHexString(Data), Convert.FromHexString("10" + Data), (ref writer) => writer.WriteData(Convert.FromHexString(Data)), (ref reader) => reader.ReadData());

    [Fact]
    public void Data_of_16_bytes() =>
        EveryWay.Encodes(Convert.FromHexString(Data), Convert.FromHexString(Data), (ref writer) => writer.WriteData(Convert.FromHexString(Data), 16), (ref reader) => reader.ReadData(16));

    [Theory]
    [InlineData(0, "00")]
    [InlineData(255, "FF01")]
    [InlineData(256, "8002")]
    public void Enum(ulong value, string hex) =>
        EveryWay.Encodes(value, Convert.FromHexString(hex), (ref writer) => writer.WriteUInt(value), (ref reader) => reader.ReadUInt());

    [Theory]
    [InlineData(null, "00")]
    [InlineData(0u, "0100000000")]
    [InlineData(1u, "0101000000")]
    [InlineData(255u, "01FF000000")]
    public void Optional(uint? value, string hex) => EveryWay.Encodes(
        value,
        Convert.FromHexString(hex),
        (ref writer) =>
        {
            writer.WriteBool(value.HasValue);
            if (value is { } present)
            {
                writer.WriteU32(present);
            }
        },
        (ref reader) => reader.ReadPresence() ? reader.ReadU32() : (uint?)null);

    [Fact]
    public void List_of_str() => EveryWay.Encodes(
        ["foo", "bar", "buzz"],
        Convert.FromHexString("0303666f6f036261720462757A7A"),
        (ref writer) =>
        {
            writer.WriteUInt(3);
            writer.WriteString("foo");
            writer.WriteString("bar");
            writer.WriteString("buzz");
        },
        (ref reader) =>
        {
            string[] list = new string[reader.ReadCount(1)];
            for (int i = 0; i < list.Length; i++)
            {
                list[i] = reader.ReadString();
            }

            return list;
        });

    [Fact]
    public void List_of_10_uint()
    {
        ulong[] values = [0, 1, 254, 255, 256, 257, 126, 127, 128, 129];
        EveryWay.Encodes(
            values,
            Convert.FromHexString("0001FE01FF01800281027E7F80018101"),
            (ref writer) =>
            {
                foreach (ulong value in values)
                {
                    writer.WriteUInt(value);
                }
            },
            (ref reader) =>
            {
                ulong[] list = new ulong[reader.RequireCount(10, 1)];
                for (int i = 0; i < list.Length; i++)
                {
                    list[i] = reader.ReadUInt();
                }

                return list;
            });
    }

    [Fact]
    public void Map_of_u32_to_str()
    {
        Dictionary<uint, string> map = new() { [0] = "zero", [1] = "one", [255] = "two hundreds and fifty five" };
        EveryWay.Encodes(
            map,
            Convert.FromHexString("0300000000047A65726F01000000036F6E65FF0000001B74776F2068756E647265647320616E642066696674792066697665"),
            (ref writer) =>
            {
                writer.WriteUInt((ulong)map.Count);
                foreach ((uint key, string value) in map)
                {
                    writer.WriteU32(key);
                    writer.WriteString(value);
                }
            },
            (ref reader) =>
            {
                Dictionary<uint, string> found = new(BareKeyComparer.For<uint>());
                int count = reader.ReadCount(5);
                for (int i = 0; i < count; i++)
                {
                    long start = reader.Offset;
                    uint key = reader.ReadU32();
                    if (!found.TryAdd(key, reader.ReadString()))
                    {
                        throw BareReader.RepeatedKey(start);
                    }
                }

                return found;
            });
    }

    [Theory]
    [InlineData(0, 0L, "0000")]
    [InlineData(0, 1L, "0002")]
    [InlineData(255, 1ul, "FF0101")]
    [InlineData(0, -1L, "0001")]
    [InlineData(0, 255L, "00FE03")]
    [InlineData(255, 255ul, "FF01FF01")]
    [InlineData(0, -255L, "00FD03")]
    [InlineData(256, "BARE", "80020442415245")]
    public void Union_of_int_uint_and_str(ulong tag, object value, string hex) => EveryWay.Encodes(
        (tag, value),
        Convert.FromHexString(hex),
        (ref writer) =>
        {
            writer.WriteUInt(tag);
            switch (value)
            {
                case long signed:
                    writer.WriteInt(signed);
                    break;
                case ulong unsigned:
                    writer.WriteUInt(unsigned);
                    break;
                default:
                    writer.WriteString((string)value);
                    break;
            }
        },
        (ref reader) =>
        {
            ulong found = reader.ReadUInt();
            return found switch
            {
                0 => (found, reader.ReadInt()),
                255 => (found, reader.ReadUInt()),
                256 => (found, (object)reader.ReadString()),
                _ => throw reader.UnknownUnionTag(found, "Union"),
            };
        });

    [Fact]
    public void Struct() => EveryWay.Encodes(
        (255ul, -255L, "BARE"),
        Convert.FromHexString("FF01FD030442415245"),
        (ref writer) =>
        {
            writer.WriteUInt(255);
            writer.WriteInt(-255);
            writer.WriteString("BARE");
        },
        (ref reader) => (reader.ReadUInt(), reader.ReadInt(), reader.ReadString()));
}
