namespace Fidelity.BareWire.Tests.Wire;

public sealed class IntegerTests
{
    public static TheoryData<ulong> Boundaries
    {
        get
        {
            SortedSet<ulong> values = [ulong.MaxValue];
            for (int bits = 0; bits < 64; bits++)
            {
                values.UnionWith([(1ul << bits) - 1, 1ul << bits, (1ul << bits) + 1]);
            }

            return [.. values];
        }
    }

    [Theory]
    [MemberData(nameof(Boundaries))]
    public void A_uint_takes_seven_bits_a_byte(ulong value)
    {
        List<byte> bytes = [];
        for (ulong rest = value; ; rest >>= 7)
        {
            bytes.Add((byte)((rest & 0x7f) | (rest > 0x7f ? 0x80u : 0)));
            if (rest <= 0x7f)
            {
                break;
            }
        }

        Assert.Equal(bytes.Count, BareReader.SizeOfUInt(value));
        EveryWay.Encodes(value, [.. bytes], (ref writer) => writer.WriteUInt(value), (ref reader) => reader.ReadUInt());
    }

    [Theory]
    [MemberData(nameof(Boundaries))]
    public void An_int_is_a_uint_of_its_zig_zag(ulong magnitude)
    {
        foreach (long value in (long[])[(long)magnitude, -(long)magnitude])
        {
            ulong zigZag = value >= 0 ? 2 * (ulong)value : (2 * (ulong)-(value + 1)) + 1;
            byte[] bytes = new byte[BareReader.SizeOfUInt(zigZag)];
            BareWriter writer = new(bytes);
            writer.WriteUInt(zigZag);
            EveryWay.Encodes(value, bytes, (ref writer) => writer.WriteInt(value), (ref reader) => reader.ReadInt());
        }
    }

    [Theory]
    [InlineData("8000", "expected 0 in the fewest bytes, 1, found it in 2")]
    [InlineData("8100", "expected 1 in the fewest bytes, 1, found it in 2")]
    [InlineData("ff00", "expected 127 in the fewest bytes, 1, found it in 2")]
    [InlineData("80808000", "expected 0 in the fewest bytes, 1, found it in 4")]
    [InlineData("80818000", "expected 128 in the fewest bytes, 2, found it in 4")]
    [InlineData("ffffffffffffffffff00", "expected 9223372036854775807 in the fewest bytes, 9, found it in 10")]
    public void More_bytes_than_needed_are_overlong(string hex, string detail) =>
        Assert.Equal(detail, RefusesInteger(BareFormatReason.OverlongInteger, hex));

    [Theory]
    [InlineData("ffffffffffffffffff02", "02")]
    [InlineData("ffffffffffffffffff03", "03")]
    [InlineData("808080808080808080 7f", "7f")]
    [InlineData("80808080808080808080", "80")]
    [InlineData("8080808080808080808001", "80")]
    [InlineData("ffffffffffffffffffff01", "ff")]
    public void More_than_64_bits_are_too_wide(string hex, string tenth) =>
        Assert.Equal($"expected an integer of at most 64 bits, found 0x{tenth} as its tenth byte", RefusesInteger(BareFormatReason.IntegerTooWide, hex.Replace(" ", "", StringComparison.Ordinal)));

    [Theory]
    [InlineData("")]
    [InlineData("80")]
    [InlineData("ffff")]
    [InlineData("ffffffffffffffffff")]
    public void A_cut_off_integer_is_truncated_where_it_begins(string hex) => RefusesInteger(BareFormatReason.Truncated, hex);

    [Fact]
    public void Fixed_sizes_are_little_endian()
    {
        EveryWay.Encodes((byte)0x81, [0x81], (ref writer) => writer.WriteU8(0x81), (ref reader) => reader.ReadU8());
        EveryWay.Encodes((sbyte)-2, [0xfe], (ref writer) => writer.WriteI8(-2), (ref reader) => reader.ReadI8());
        EveryWay.Encodes((ushort)0x8122, [0x22, 0x81], (ref writer) => writer.WriteU16(0x8122), (ref reader) => reader.ReadU16());
        EveryWay.Encodes(short.MinValue, [0, 0x80], (ref writer) => writer.WriteI16(short.MinValue), (ref reader) => reader.ReadI16());
        EveryWay.Encodes(0x8122_3344u, [0x44, 0x33, 0x22, 0x81], (ref writer) => writer.WriteU32(0x8122_3344), (ref reader) => reader.ReadU32());
        EveryWay.Encodes(-3, [0xfd, 0xff, 0xff, 0xff], (ref writer) => writer.WriteI32(-3), (ref reader) => reader.ReadI32());
        EveryWay.Encodes(0x8122_3344_5566_7788ul, [0x88, 0x77, 0x66, 0x55, 0x44, 0x33, 0x22, 0x81], (ref writer) => writer.WriteU64(0x8122_3344_5566_7788), (ref reader) => reader.ReadU64());
        EveryWay.Encodes(long.MinValue, [0, 0, 0, 0, 0, 0, 0, 0x80], (ref writer) => writer.WriteI64(long.MinValue), (ref reader) => reader.ReadI64());
        EveryWay.Encodes(1.5f, [0, 0, 0xc0, 0x3f], (ref writer) => writer.WriteF32(1.5f), (ref reader) => reader.ReadF32());
    }

    [Theory]
    [InlineData(0x7fc0_0000u, 0x7ff8_0000_0000_0000ul)]
    [InlineData(0xffff_ffffu, 0xffff_ffff_ffff_fffful)]
    [InlineData(0x7fc1_2345u, 0x7ff8_0000_0001_2345ul)]
    [InlineData(0x8000_0000u, 0x8000_0000_0000_0000ul)]
    [InlineData(0x7f80_0000u, 0x7ff0_0000_0000_0000ul)]
    [InlineData(1u, 1ul)]
    public void Floats_keep_their_bits(uint narrow, ulong wide)
    {
        EveryWay.Encodes(narrow, BitConverter.GetBytes(narrow), (ref writer) => writer.WriteF32(BitConverter.UInt32BitsToSingle(narrow)), (ref reader) => BitConverter.SingleToUInt32Bits(reader.ReadF32()));
        EveryWay.Encodes(wide, BitConverter.GetBytes(wide), (ref writer) => writer.WriteF64(BitConverter.UInt64BitsToDouble(wide)), (ref reader) => BitConverter.DoubleToUInt64Bits(reader.ReadF64()));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(8)]
    public void A_number_cut_off_is_truncated_where_it_begins(int size)
    {
        for (int left = 0; left < size; left++)
        {
            byte[] bytes = new byte[1 + left];
            BareFormatException failure = EveryWay.Refuses(BareFormatReason.Truncated, 1, bytes, (ref reader) =>
            {
                reader.ReadU8();
                return size switch
                {
                    2 => reader.ReadU16(),
                    4 => reader.ReadU32(),
                    _ => reader.ReadU64(),
                };
            });
            Assert.Contains($"expected {size} more bytes", failure.Detail, StringComparison.Ordinal);
        }
    }

    /// <summary>Refused at the beginning and in the middle, as uint and as int.</summary>
    private static string RefusesInteger(BareFormatReason reason, string hex)
    {
        EveryWay.Refuses(reason, 3, [1, 2, 3, .. Convert.FromHexString(hex)], (ref reader) =>
        {
            reader.ReadFixed(3);
            return reader.ReadInt();
        });
        return EveryWay.Refuses(reason, 0, Convert.FromHexString(hex), (ref reader) => reader.ReadUInt()).Detail;
    }
}
