using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Fidelity.Memory.Tests;

public sealed class ByteSizeTests
{
    [Fact]
    public void Sizes_are_written_as_people_write_them()
    {
        Assert.Equal(3, 3.Bytes.Bytes);
        Assert.Equal(4096, 4.KB.Bytes);
        Assert.Equal(64L << 20, 64.MB.Bytes);
        Assert.Equal(5L << 30, 5.GB.Bytes);
        Assert.Equal(2L << 40, 2.TB.Bytes);
        Assert.Equal((long)int.MaxValue << 30, int.MaxValue.GB.Bytes);
        Assert.Equal(3L.MB, 3.MB);
        Assert.Equal(8_388_607L.TB, new ByteSize(8_388_607L << 40));
    }

    [Fact]
    public void Sizes_are_never_negative_and_never_wrap()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ByteSize(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => (-1).MB);
        Assert.Throws<ArgumentOutOfRangeException>(() => (-1L).KB);
        Assert.Throws<OverflowException>(() => long.MaxValue.KB);
        Assert.Throws<OverflowException>(() => long.MaxValue.TB);
        Assert.Throws<OverflowException>(() => new ByteSize(long.MaxValue) + 1.Bytes);
        Assert.Throws<OverflowException>(() => 1.KB - 2.KB);
        Assert.Throws<OverflowException>(() => 1.TB * long.MaxValue);
        Assert.Throws<OverflowException>(() => 1.KB * -1);
        Assert.Throws<OverflowException>(() => 1.KB / -1);
        Assert.Throws<DivideByZeroException>(() => 1.KB / 0);
        Assert.Throws<DivideByZeroException>(() => 1.KB / ByteSize.Zero);
    }

    [Fact]
    public void Arithmetic_and_order_are_those_of_bytes() => Prop.ForAll<int, int>(static (a, b) =>
    {
        long x = Math.Abs((long)a);
        long y = Math.Abs((long)b) + 1;
        ByteSize left = new(x);
        ByteSize right = new(y);
        return (left + right).Bytes == x + y
            && (left + right) - right == left
            && (left * 3).Bytes == x * 3
            && 3 * left == left * 3
            && left / right == x / y
            && (left / y).Bytes == x / y
            && left.CompareTo(right) == x.CompareTo(y)
            && (left < right) == (x < y) && (left > right) == (x > y)
            && (left <= right) == (x <= y) && (left >= right) == (x >= y)
            && (left == right) == (x == y) && (left != right) == (x != y)
            && left.Equals((object)new ByteSize(x)) && left.GetHashCode() == new ByteSize(x).GetHashCode();
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0, "0 B")]
    [InlineData(1023, "1023 B")]
    [InlineData(1024, "1 KB")]
    [InlineData(1536, "1.5 KB")]
    [InlineData(1 << 20, "1 MB")]
    [InlineData(1_610_612_736, "1.5 GB")]
    [InlineData(5L << 40, "5 TB")]
    [InlineData(2048L << 40, "2048 TB")]
    public void Sizes_print_in_the_unit_that_suits(long bytes, string text)
    {
        Assert.Equal(text, new ByteSize(bytes).ToString());
        Assert.Equal(new ByteSize(bytes), ByteSize.Parse(text));
    }

    [Theory]
    [InlineData("64 MB", 64L << 20)]
    [InlineData("64MB", 64L << 20)]
    [InlineData(" 1.5 gb ", 1_610_612_736)]
    [InlineData("17", 17)]
    [InlineData("4 kb", 4096)]
    [InlineData("9223372036854775807", long.MaxValue)]
    public void What_people_write_is_read(string text, long bytes)
    {
        Assert.Equal(bytes, ByteSize.Parse(text).Bytes);
        Assert.True(ByteSize.TryParse(text, null, out ByteSize size));
        Assert.Equal(bytes, size.Bytes);
    }

    [Theory]
    [InlineData("")]
    [InlineData("MB")]
    [InlineData("-1 MB")]
    [InlineData("64 XB")]
    [InlineData("1 MB 2")]
    [InlineData("9223372036854775808")]
    [InlineData("99999999 TB")]
    [InlineData("1e3 KB")]
    public void What_is_no_size_is_refused_with_an_example(string text)
    {
        Assert.False(ByteSize.TryParse(text, CultureInfo.InvariantCulture, out _));
        FormatException error = Assert.Throws<FormatException>(() => ByteSize.Parse(text));
        Assert.Contains("64 MB", error.Message, StringComparison.Ordinal);
        Assert.Contains($"'{text}'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_no_size()
    {
        Assert.False(ByteSize.TryParse(null, null, out _));
        Assert.Throws<ArgumentNullException>(() => ByteSize.Parse((string)null!));
    }

    [Fact]
    public void Formatting_into_too_little_room_fails_cleanly()
    {
        Span<char> little = stackalloc char[3];
        Assert.False(1536.Bytes.TryFormat(little, out _));
        Span<char> enough = stackalloc char[6];
        Assert.True(1536.Bytes.TryFormat(enough, out int written));
        Assert.Equal("1.5 KB", enough[..written].ToString());
    }
}
