namespace Fidelity.BareWire.Tests.Wire;

public sealed class DataTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(127)]
    [InlineData(128)]
    [InlineData(300)]
    [InlineData(20_000)]
    public void Data_is_written_and_read_every_way(int length)
    {
        byte[] data = new byte[length];
        new Random(length).NextBytes(data);
        byte[] bytes = [.. TextTests.Prefix(length), .. data];
        EveryWay.Writes(bytes, (ref writer) => writer.WriteData(data));
        EveryWay.Writes(bytes, (ref writer) => writer.WriteData((ReadOnlySpan<byte>)data));
        EveryWay.Reads(data, bytes, (ref reader) => reader.ReadData());
        EveryWay.Reads(data, bytes, (ref reader) => reader.ReadDataSlice().ToArray());
        EveryWay.Writes(data, (ref writer) => writer.WriteData(data, length));
        EveryWay.Reads(data, data, (ref reader) => reader.ReadData(length));
        EveryWay.Reads(data, data, (ref reader) => reader.ReadDataSlice(length).ToArray());
        EveryWay.Reads(data, data, (ref reader) => reader.ReadFixed(length).ToArray());
    }

    [Fact]
    public void Data_of_another_length_than_the_schema_fixes_is_not_written() =>
        Assert.Equal("Expected exactly 4 elements, as the schema says, found 3.", Assert.Throws<BareValueException>(static () =>
        {
            BareWriter writer = new(new byte[9]);
            writer.WriteData(new byte[3], 4);
        }).Message);

    [Theory]
    [InlineData("01", 0)]
    [InlineData("0561626364", 0)]
    [InlineData("ffffffff0f", 0)]
    [InlineData("ffffffffffffffffff01", 0)]
    [InlineData("808080808080808080" + "01", 0)]
    public void A_length_beyond_the_input_is_refused_where_it_is(string hex, long offset)
    {
        byte[] bytes = Convert.FromHexString(hex);
        EveryWay.Refuses(BareFormatReason.LengthBeyondInput, offset, bytes, (ref reader) => reader.ReadString());
        EveryWay.Refuses(BareFormatReason.LengthBeyondInput, offset, bytes, (ref reader) => reader.ReadTextSlice().Length);
        EveryWay.Refuses(BareFormatReason.LengthBeyondInput, offset, bytes, (ref reader) => reader.ReadData());
        EveryWay.Refuses(BareFormatReason.LengthBeyondInput, offset, bytes, (ref reader) => reader.ReadDataSlice().Length);
    }

    [Fact]
    public void Data_of_a_fixed_length_cut_off_is_truncated_where_it_begins()
    {
        EveryWay.Refuses(BareFormatReason.Truncated, 1, [1, 2, 3], (ref reader) => (reader.ReadU8(), reader.ReadData(3)));
        EveryWay.Refuses(BareFormatReason.Truncated, 1, [1, 2, 3], (ref reader) => (reader.ReadU8(), reader.ReadDataSlice(3).Length));
        EveryWay.Refuses(BareFormatReason.Truncated, 1, [1, 2, 3], (ref reader) => (reader.ReadU8(), reader.ReadFixed(3).Length));
    }

    [Fact]
    public void The_limit_of_elements_is_none_of_bytes()
    {
        BareLimits limits = new() { MaxCount = 2 };
        EveryWay.Reads("abc", [3, 0x61, 0x62, 0x63], (ref reader) => reader.ReadString(), limits);
        EveryWay.Reads([7, 8, 9], [3, 7, 8, 9], (ref reader) => reader.ReadData(), limits);
        EveryWay.Reads([7, 8, 9], [7, 8, 9], (ref reader) => reader.ReadData(3), limits);
    }

    [Fact]
    public void A_negative_length_is_the_callers_mistake()
    {
        Assert.Throws<ArgumentOutOfRangeException>(static () => new BareReader([1]).ReadFixed(-1).Length);
        Assert.Throws<ArgumentOutOfRangeException>(static () => new BareReader([1]).ReadData(-1));
        Assert.Throws<ArgumentOutOfRangeException>(static () => new BareReader([1]).ReadDataSlice(-1).Length);
        Assert.Throws<ArgumentOutOfRangeException>(static () => new BareWriter(new byte[1]).WriteFixed(-1).Length);
    }

    [Fact]
    public void Slices_stay_until_the_reader_is_disposed()
    {
        byte[] message = [.. Enumerable.Range(0, 40).SelectMany(static i => (byte[])[5, (byte)i, (byte)i, (byte)i, (byte)i, (byte)i])];
        for (int size = 1; size < 20; size++)
        {
            BareReader reader = new(Segment.Cut(message, size, withEmpty: true));
            ReadOnlySpan<byte> first = reader.ReadDataSlice();
            ReadOnlySpan<byte> second = reader.ReadDataSlice();
            while (reader.Remaining > 0)
            {
                reader.ReadData();
            }

            Assert.True(first.SequenceEqual((byte[])[0, 0, 0, 0, 0]));
            Assert.True(second.SequenceEqual((byte[])[1, 1, 1, 1, 1]));
            reader.Dispose();
        }
    }

    [Fact]
    public void Slices_of_a_span_are_the_input_itself()
    {
        byte[] message = [2, 8, 9, 1, 0x61];
        BareReader reader = new(message);
        ReadOnlySpan<byte> data = reader.ReadDataSlice();
        ReadOnlySpan<byte> text = reader.ReadTextSlice();
        Assert.True(message.AsSpan().Overlaps(data, out int start) && start == 1);
        Assert.True(message.AsSpan().Overlaps(text, out start) && start == 4);
    }
}
