namespace Fidelity.BareWire.Tests.Wire;

public sealed class StrictnessTests
{
    [Fact]
    public void A_bool_is_0_or_1()
    {
        for (int value = 2; value < 256; value++)
        {
            BareFormatException failure = EveryWay.Refuses(BareFormatReason.InvalidBool, 1, [1, (byte)value], (ref reader) => (reader.ReadBool(), reader.ReadBool()));
            Assert.Equal($"expected a bool, 0 or 1, found {value}", failure.Detail);
        }
    }

    [Fact]
    public void The_byte_before_an_optional_is_0_or_1()
    {
        for (int value = 2; value < 256; value++)
        {
            BareFormatException failure = EveryWay.Refuses(BareFormatReason.InvalidOptional, 1, [1, (byte)value], (ref reader) => (reader.ReadPresence(), reader.ReadPresence()));
            Assert.Equal($"expected 0 or 1 before an optional value, found {value}", failure.Detail);
        }
    }

    [Fact]
    public void Bytes_that_follow_are_refused_where_they_begin()
    {
        BareFormatException failure = EveryWay.Refuses(BareFormatReason.TrailingBytes, 2, [0xff, 1, 2, 3], (ref reader) =>
        {
            reader.ReadUInt();
            reader.RequireEnd();
            return 0;
        });
        Assert.Equal("expected the end of the message, found 2 more bytes", failure.Detail);
    }

    [Fact]
    public void A_count_is_believed_if_so_many_can_follow()
    {
        EveryWay.Reads(3, [3, 1, 2, 3], (ref reader) => (reader.ReadCount(1), reader.ReadFixed(3).Length).Item1);
        EveryWay.Reads(1, [1, 1, 2, 3], (ref reader) => (reader.ReadCount(3), reader.ReadFixed(3).Length).Item1);
        EveryWay.Reads(0, [0], (ref reader) => reader.ReadCount(int.MaxValue));
        EveryWay.Refuses(BareFormatReason.LengthBeyondInput, 0, [4, 1, 2, 3], (ref reader) => reader.ReadCount(1));
        EveryWay.Refuses(BareFormatReason.LengthBeyondInput, 0, [2, 1, 2, 3], (ref reader) => reader.ReadCount(2));
        EveryWay.Refuses(BareFormatReason.LengthBeyondInput, 0, [0xff, 0xff, 0xff, 0xff, 0x0f, 1], (ref reader) => reader.ReadCount(1));
        EveryWay.Refuses(BareFormatReason.LengthBeyondInput, 1, [0, .. Enumerable.Repeat((byte)0xff, 9), 1, 7], (ref reader) => (reader.ReadU8(), reader.ReadCount(int.MaxValue)));
        BareFormatException failure = EveryWay.Refuses(BareFormatReason.LengthBeyondInput, 0, [0x80, 0x01, 1, 2, 3], (ref reader) => reader.ReadCount(2));
        Assert.Equal("expected at most 1 elements of at least 2 bytes in the 3 bytes left, found a count of 128", failure.Detail);
    }

    [Fact]
    public void A_list_of_fixed_length_must_be_able_to_follow()
    {
        EveryWay.Reads(2, [9, 9, 9, 9], (ref reader) => (reader.RequireCount(2, 2), reader.ReadU32()).Item1);
        EveryWay.Refuses(BareFormatReason.Truncated, 1, [9, 9, 9, 9], (ref reader) => (reader.ReadU8(), reader.RequireCount(2, 2)));
        EveryWay.Refuses(BareFormatReason.Truncated, 0, [9, 9, 9, 9], (ref reader) => reader.RequireCount(ulong.MaxValue, 1));
        BareFormatException failure = EveryWay.Refuses(BareFormatReason.Truncated, 0, [9, 9, 9, 9], (ref reader) => reader.RequireCount(ulong.MaxValue, int.MaxValue));
        Assert.Equal($"expected {ulong.MaxValue} elements of at least {int.MaxValue} bytes, found 4 bytes up to the end of the message", failure.Detail);
    }

    [Fact]
    public void An_element_of_no_bytes_is_the_callers_mistake()
    {
        Assert.Throws<ArgumentOutOfRangeException>(static () => new BareReader([1, 2]).ReadCount(0));
        Assert.Throws<ArgumentOutOfRangeException>(static () => new BareReader([1, 2]).RequireCount(1, -1));
    }

    [Fact]
    public void The_limits_of_elements_and_bytes_are_kept()
    {
        BareLimits two = new() { MaxCount = 2, MaxBytes = 4 };
        EveryWay.Reads(2, [2, 5, 5], (ref reader) => (reader.ReadCount(1), reader.ReadU16()).Item1, two);
        EveryWay.Refuses(BareFormatReason.CountLimit, 0, [3, 5, 5, 5], (ref reader) => reader.ReadCount(1), two);
        EveryWay.Refuses(BareFormatReason.CountLimit, 1, [3, 5, 5, 5], (ref reader) => (reader.ReadU8(), reader.RequireCount(3, 1)), two);
        BareFormatException failure = EveryWay.Refuses(BareFormatReason.ByteLimit, 4, [1, 1, 1, 1, 1], (ref reader) => reader.ReadU8(), two);
        Assert.Equal("expected at most 4 bytes by the limit, found 5", failure.Detail);
    }

    [Fact]
    public void Limits_make_sense()
    {
        Assert.Throws<ArgumentOutOfRangeException>(static () => new BareLimits { MaxBytes = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(static () => new BareLimits { MaxCount = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(static () => new BareLimits { MaxCount = int.MaxValue });
        Assert.Throws<ArgumentOutOfRangeException>(static () => new BareLimits { MaxDepth = 0 });
        Assert.Equal((1L << 30, Array.MaxLength, 128), (BareLimits.Default.MaxBytes, BareLimits.Default.MaxCount, BareLimits.Default.MaxDepth));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(127, 1)]
    [InlineData(128, 2)]
    [InlineData(ulong.MaxValue, 10)]
    public void Faults_of_enums_and_unions_are_where_the_value_begins(ulong value, int size)
    {
        byte[] bytes = new byte[size + 2];
        BareWriter writer = new(bytes);
        writer.WriteU8(0);
        writer.WriteUInt(value);
        BareFormatException unknown = EveryWay.Refuses<int>(BareFormatReason.UnknownEnumValue, 1, bytes, (ref reader) =>
        {
            reader.ReadU8();
            throw reader.UnknownEnumValue(reader.ReadUInt(), "Color");
        });
        Assert.Equal($"expected a value of enum Color, found {value}", unknown.Detail);
        unknown = EveryWay.Refuses<int>(BareFormatReason.UnknownUnionTag, 1, bytes, (ref reader) =>
        {
            reader.ReadU8();
            throw reader.UnknownUnionTag(reader.ReadUInt(), "Shape");
        });
        Assert.Equal($"expected a tag of union Shape, found {value}", unknown.Detail);
    }
}
