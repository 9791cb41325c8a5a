using System.Buffers;

namespace Fidelity.BareWire.Tests.Wire;

/// <summary>What reading and writing allocate: what the caller asked for, and nothing else.</summary>
public sealed class AllocationTests
{
    private const int Rounds = 100;

    [Fact]
    public void Writing_into_a_span_allocates_nothing()
    {
        byte[] destination = new byte[20_000];
        AssertAllocates(0, () =>
        {
            BareWriter writer = new(destination);
            WriteEverything(ref writer);
        });
    }

    [Fact]
    public void Writing_into_rented_memory_allocates_nothing_once_it_is_there() => AssertAllocates(0, static () =>
    {
        BareWriter writer = BareWriter.Rent();
        WriteEverything(ref writer);
        writer.Dispose();
    });

    [Fact]
    public void Reading_a_span_allocates_nothing_but_strings()
    {
        byte[] message = Message();
        AssertAllocates(0, () =>
        {
            BareReader reader = new(message);
            ReadEverything(ref reader);
            reader.RequireEnd();
        });
    }

    [Fact]
    public void Reading_segments_allocates_nothing_once_the_memory_is_there()
    {
        ReadOnlySequence<byte> sequence = Segment.Cut(Message(), 7, withEmpty: true);
        AssertAllocates(0, () =>
        {
            BareReader reader = new(sequence);
            ReadEverything(ref reader);
            reader.RequireEnd();
            reader.Dispose();
        });
    }

    [Theory]
    [InlineData("a")]
    [InlineData("twelve chars")]
    [InlineData("more than sixteen characters")]
    [InlineData("é")]
    [InlineData("fünfzehn Zeichen, und mehr")]
    public void A_string_allocates_itself(string text)
    {
        byte[] message = Bare.Encode<string, TextCodec>(text);
        long one = Measure(() => GC.KeepAlive(new string('x', text.Length)));
        AssertAllocates(one, () =>
        {
            BareReader reader = new(message);
            GC.KeepAlive(reader.ReadString());
        });
    }

    [Fact]
    public void Claimed_lengths_allocate_nothing()
    {
        byte[] claims = [0xff, 0xff, 0xff, 0xff, 0x07, 1, 2, 3];
        Assert.InRange(Measure(() => Refused(claims, static (ref reader) => reader.ReadData())), 0, 4000);
        Assert.InRange(Measure(() => Refused(claims, static (ref reader) => reader.ReadString())), 0, 4000);
        Assert.InRange(Measure(() => Refused(claims, static (ref reader) => reader.ReadDataSlice().Length)), 0, 4000);
        Assert.InRange(Measure(() => Refused(claims, static (ref reader) => new long[reader.ReadCount(8)])), 0, 4000);
    }

    private static byte[] Message()
    {
        BareWriter writer = BareWriter.Rent();
        WriteEverything(ref writer);
        byte[] message = writer.WrittenSpan.ToArray();
        writer.Dispose();
        return message;
    }

    private static void WriteEverything(ref BareWriter writer)
    {
        Span<int> numbers = stackalloc int[5];
        numbers.Fill(7);
        writer.WriteUInt(300);
        writer.WriteInt(-300);
        writer.WriteU16(1);
        writer.WriteF64(1.5);
        writer.WriteBool(true);
        writer.WriteString("some text of more than sixteen characters");
        writer.WriteString("é and 😀");
        writer.WriteData([1, 2, 3]);
        writer.WriteNumbers<int>(numbers);
        writer.WriteFixed(9000).Clear();
    }

    private static void ReadEverything(ref BareReader reader)
    {
        Span<int> numbers = stackalloc int[5];
        reader.ReadUInt();
        reader.ReadInt();
        reader.ReadU16();
        reader.ReadF64();
        reader.ReadBool();
        reader.ReadTextSlice();
        reader.ReadTextSlice();
        reader.ReadDataSlice();
        reader.ReadNumbers(numbers);
        reader.ReadFixed(9000);
    }

    private static void Refused<T>(byte[] bytes, ReadAction<T> read)
    {
        try
        {
            BareReader reader = new(bytes);
            read(ref reader);
            Assert.Fail("A length that nothing follows was believed.");
        }
        catch (BareFormatException failure)
        {
            Assert.Equal(BareFormatReason.LengthBeyondInput, failure.Reason);
        }
    }

    private static void AssertAllocates(long bytes, Action action) => Assert.Equal(bytes, Measure(action));

    private static long Measure(Action action)
    {
        for (int i = 0; i < Rounds; i++)
        {
            action();
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < Rounds; i++)
        {
            action();
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before) / Rounds;
    }
}
