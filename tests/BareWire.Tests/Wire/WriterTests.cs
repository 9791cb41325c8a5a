using System.Buffers;

namespace Fidelity.BareWire.Tests.Wire;

public sealed class WriterTests
{
    [Fact]
    public void A_buffer_writer_that_gives_less_than_asked_is_refused()
    {
        ShortBufferWriter output = new();
        InvalidOperationException failure = Assert.Throws<InvalidOperationException>(() =>
        {
            BareWriter writer = new(output);
            writer.WriteU64(1);
        });
        Assert.Contains("asked for 256 bytes and gave 7", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Long_data_goes_to_a_buffer_writer_piece_by_piece()
    {
        byte[] data = new byte[1_000_000];
        new Random(1).NextBytes(data);
        LargestRequest output = new();
        BareWriter writer = new(output);
        writer.WriteData(data);
        writer.WriteNumbers<byte>(data);
        writer.Flush();
        Assert.Equal([.. TextTests.Prefix(data.Length), .. data, .. data], output.Written.ToArray());
        Assert.InRange(output.Largest, 1, 16 * 1024);
    }

    [Fact]
    public void It_can_go_on_after_a_flush()
    {
        ArrayBufferWriter<byte> output = new();
        BareWriter writer = new(output);
        writer.Flush();
        writer.WriteU8(1);
        writer.Flush();
        writer.Flush();
        writer.WriteString("two");
        Assert.Equal(1, output.WrittenCount);
        Assert.Equal(5, writer.Written);
        writer.Flush();
        Assert.Equal(5, writer.Written);
        Assert.Equal([1, 3, .. "two"u8], output.WrittenSpan.ToArray());
    }

    [Fact]
    public void What_a_buffer_writer_has_cannot_be_asked_of_the_writer() => Assert.Throws<InvalidOperationException>(static () =>
    {
        BareWriter writer = new(new ArrayBufferWriter<byte>());
        return writer.WrittenSpan.Length;
    });

    [Fact]
    public void No_buffer_writer_is_refused() => Assert.Throws<ArgumentNullException>(static () =>
    {
        BareWriter writer = new((IBufferWriter<byte>)null!);
        writer.Flush();
    });

    [Fact]
    public void A_disposed_writer_refuses_to_write()
    {
        BareWriter writer = BareWriter.Rent();
        writer.WriteU8(1);
        writer.Dispose();
        writer.Dispose();
        Assert.Equal(0, writer.WrittenSpan.Length);
        AssertEnded(writer);
    }

    [Fact]
    public void A_disposed_writer_that_never_had_to_rent_refuses_to_write()
    {
        BareWriter writer = BareWriter.RentBeyond(new byte[100]);
        writer.WriteU8(1);
        writer.Dispose();
        AssertEnded(writer);
    }

    [Fact]
    public void The_default_writer_refuses_to_write()
    {
        BareWriter writer = default;
        writer.Flush();
        Assert.Equal(0, writer.Written);
        Assert.Equal(0, writer.WrittenSpan.Length);
        AssertEnded(writer);
    }

    [Fact]
    public void Rented_memory_grows_as_needed()
    {
        BareWriter writer = BareWriter.Rent(1);
        for (int i = 0; i < 100_000; i++)
        {
            writer.WriteI32(i);
        }

        Assert.Equal(400_000, writer.Written);
        BareReader reader = new(writer.WrittenSpan);
        for (int i = 0; i < 100_000; i++)
        {
            Assert.Equal(i, reader.ReadI32());
        }

        reader.RequireEnd();
        writer.Dispose();
    }

    [Fact]
    public void A_span_too_small_is_said_to_be()
    {
        BareValueException failure = Assert.Throws<BareValueException>(static () =>
        {
            BareWriter writer = new(new byte[5]);
            writer.WriteU32(1);
            writer.WriteU16(1);
        });
        Assert.Equal("The destination has room for 5 bytes; the message needs 2 more after 4. Give a larger span, or write to a buffer writer.", failure.Message);
    }

    private static void AssertEnded(BareWriter writer)
    {
        int refused = 0;
        foreach (WriteAction write in (WriteAction[])[
            static (ref w) => w.WriteU8(1), static (ref w) => w.WriteU64(1), static (ref w) => w.WriteUInt(1000), static (ref w) => w.WriteString(""),
            static (ref w) => w.WriteString("abc"), static (ref w) => w.WriteString("é"), static (ref w) => w.WriteData([]), static (ref w) => w.WriteNumbers<int>([1])])
        {
            try
            {
                write(ref writer);
            }
            catch (ObjectDisposedException)
            {
                refused++;
            }
        }

        Assert.Equal(8, refused);
    }

    private sealed class ShortBufferWriter : IBufferWriter<byte>
    {
        public void Advance(int count) => Assert.Fail($"{count} bytes were written.");

        public Memory<byte> GetMemory(int sizeHint = 0) => new byte[7];

        public Span<byte> GetSpan(int sizeHint = 0) => new byte[7];
    }

    private sealed class LargestRequest : IBufferWriter<byte>
    {
        private readonly ArrayBufferWriter<byte> _inner = new();

        internal int Largest { get; private set; }

        internal ReadOnlySpan<byte> Written => _inner.WrittenSpan;

        public void Advance(int count) => _inner.Advance(count);

        public Memory<byte> GetMemory(int sizeHint = 0)
        {
            Largest = Math.Max(Largest, sizeHint);
            return _inner.GetMemory(sizeHint)[..sizeHint];
        }

        public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;
    }
}
