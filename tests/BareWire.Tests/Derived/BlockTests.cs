using Fidelity.BareWire.Tests.Derived.Types;
using Fidelity.BareWire.Tests.Wire;

namespace Fidelity.BareWire.Tests.Derived;

/// <summary>Lists of structs whose memory is their encoding, and of those that only look like it.</summary>
public sealed class BlockTests
{
    private const int Many = 100_003;

    private static Blocks Value(int count) => new()
    {
        Flights = [.. Enumerable.Range(0, count).Select(Flight)],
        Legs = [.. Enumerable.Range(0, count).Select(static i => new Leg(Flight(i)) { Number = (ulong)i << 33, Speed = i / 3f, Weight = (uint)i })],
        Padded = [.. Enumerable.Range(0, count).Select(static i => new Padded { Long = -i, Int = i })],
        Reordered = [.. Enumerable.Range(0, count).Select(static i => new Reordered { First = i, Second = ~i })],
        Loose = [.. Enumerable.Range(0, count).Select(static i => new Loose { Short = (short)i, Ushort = (ushort)(i * 7) })],
        Two = [Flight(1), Flight(2)],
    };

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(Many)]
    public void Lists_are_encoded_as_their_elements_one_by_one(int count)
    {
        Blocks value = Value(count);

        BareWriter writer = BareWriter.Rent();
        WriteEach(ref writer, value.Flights);
        WriteEach(ref writer, value.Legs);
        WriteEach(ref writer, value.Padded);
        WriteEach(ref writer, value.Reordered);
        WriteEach(ref writer, value.Loose);
        writer.WriteUInt(0);
        byte[] expected = [.. writer.WrittenSpan, .. value.Two[0].Encode(), .. value.Two[1].Encode()];
        writer.Dispose();

        Assert.True(expected.AsSpan().SequenceEqual(value.Encode()));
    }

    [Theory]
    [InlineData(int.MaxValue)]
    [InlineData(4096)]
    [InlineData(61)]
    public void Lists_survive_whatever_segments_they_arrive_in(int segment)
    {
        Blocks value = Value(5000);
        byte[] message = value.Encode();

        Blocks decoded = segment == int.MaxValue ? Blocks.Decode(message) : Blocks.Decode(Segment.Of(message, segment));

        Assert.Equal(value.Flights, decoded.Flights);
        Assert.Equal(value.Legs, decoded.Legs);
        Assert.Equal(value.Padded, decoded.Padded);
        Assert.Equal(value.Reordered, decoded.Reordered);
        Assert.Equal(value.Loose, decoded.Loose);
        Assert.Equal(value.Two, decoded.Two);
    }

    [Fact]
    public void A_setter_is_not_passed_by()
    {
        byte[] message = [0, 0, 0, 0, 0, 2, .. new Clamped { Value = 5 }.Encode(), 0xff, 0xff, 0xff, 0xff, .. new byte[32]];

        Assert.Equal([5, 0], Blocks.Decode(message).Clamped.Select(static one => one.Value));
    }

    [Fact]
    public void A_list_that_is_cut_off_is_refused_before_it_is_allocated()
    {
        byte[] message = [0xff, 0xff, 0xff, 0x7f, .. new byte[40]];

        long before = GC.GetAllocatedBytesForCurrentThread();
        BareFormatException fault = Assert.Throws<BareFormatException>(() => Blocks.Decode(message));

        Assert.Equal((BareFormatReason.LengthBeyondInput, 0L, "Blocks.flights"), (fault.Reason, fault.Offset, fault.Path));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
    }

    private static Flight Flight(int i) => new(i, -i, i / 7.0);

    private static void WriteEach<T>(ref BareWriter writer, IReadOnlyCollection<T> values)
        where T : IBareCodec<T>
    {
        writer.WriteUInt((ulong)values.Count);
        foreach (T value in values)
        {
            T.Write(ref writer, value);
        }
    }
}
