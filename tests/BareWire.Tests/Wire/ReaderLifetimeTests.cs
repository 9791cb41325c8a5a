using System.Buffers;

namespace Fidelity.BareWire.Tests.Wire;

public sealed class ReaderLifetimeTests
{
    [Fact]
    public void The_default_reader_is_at_the_end_of_an_empty_message()
    {
        BareReader reader = default;
        Assert.Equal((0, 0), (reader.Offset, reader.Remaining));
        reader.RequireEnd();
        Assert.Equal(0, reader.ReadFixed(0).Length);
        Assert.Equal(0, reader.ReadDataSlice(0).Length);
        reader.ReadNumbers<int>([]);
        reader.Dispose();
        foreach (ReadAction<object> read in (ReadAction<object>[])[
            static (ref r) => r.ReadU8(), static (ref r) => r.ReadU64(), static (ref r) => r.ReadUInt(), static (ref r) => r.ReadBool(),
            static (ref r) => r.ReadString(), static (ref r) => r.ReadData(), static (ref r) => r.ReadCount(1), static (ref r) => r.ReadData(1)])
        {
            EveryWay.Refuses(BareFormatReason.Truncated, 0, [], read);
            Assert.Throws<BareFormatException>(() =>
            {
                BareReader none = default;
                read(ref none);
            });
        }
    }

    [Fact]
    public void A_disposed_reader_does_not_read_the_segments_of_the_next()
    {
        BareReader first = new(Segment.Cut([1, 2, 3, 4], 1, withEmpty: false));
        first.ReadU8();
        first.Dispose();
        BareReader second = new(Segment.Cut([5, 6, 7, 8], 1, withEmpty: false));
        try
        {
            first.ReadU8();
            Assert.Fail("The disposed reader has read on.");
        }
        catch (InvalidOperationException failure)
        {
            Assert.Contains("disposed", failure.Message, StringComparison.Ordinal);
        }

        first.Dispose();
        Assert.Equal(0x0807_0605u, second.ReadU32());
        second.Dispose();
    }

    [Fact]
    public void A_copy_that_was_left_behind_refuses_to_read_on()
    {
        BareReader reader = new(Segment.Cut([1, 2, 3, 4], 1, withEmpty: false));
        BareReader copy = reader;
        Assert.Equal(0x0201, reader.ReadU16());
        Assert.Equal(1, copy.ReadU8());
        try
        {
            copy.ReadU8();
            Assert.Fail("The copy has read what was not its own.");
        }
        catch (InvalidOperationException failure)
        {
            Assert.Contains("copy", failure.Message, StringComparison.Ordinal);
        }

        Assert.Equal(0x0403, reader.ReadU16());
        reader.Dispose();
    }

    [Fact]
    public void A_copy_over_a_span_is_a_reader_of_its_own()
    {
        BareReader reader = new([1, 2, 3]);
        BareReader ahead = reader;
        Assert.Equal(0x0201, ahead.ReadU16());
        Assert.Equal(1, reader.ReadU8());
    }

    [Fact]
    public void Readers_inside_each_other_do_not_mix()
    {
        BareReader outer = new(Segment.Cut([1, 2, 3, 4], 1, withEmpty: true));
        Assert.Equal(0x0201, outer.ReadU16());
        BareReader inner = new(Segment.Cut([5, 6, 7, 8], 3, withEmpty: true));
        Assert.Equal(0x0807_0605u, inner.ReadU32());
        inner.Dispose();
        Assert.Equal(0x0403, outer.ReadU16());
        outer.Dispose();
    }

    [Fact]
    public void A_sequence_shorter_than_it_says_is_refused()
    {
        ReadOnlySequence<byte> lying = LyingSegment.Sequence([1, 2], claimedBefore: 5, [3, 4]);
        Assert.Equal(7, lying.Length);
        Assert.Contains("before the length that it states", Assert.Throws<InvalidOperationException>(() =>
        {
            BareReader reader = new(lying);
            try
            {
                reader.ReadData(7);
            }
            finally
            {
                reader.Dispose();
            }
        }).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sequence_that_begins_and_ends_within_segments()
    {
        ReadOnlySequence<byte> all = Segment.Cut([9, 9, 9, 1, 2, 3, 4, 9, 9], 2, withEmpty: true);
        BareReader reader = new(all.Slice(3, 4));
        Assert.Equal(0x0403_0201u, reader.ReadU32());
        reader.RequireEnd();
        reader.Dispose();
    }

    private sealed class LyingSegment : ReadOnlySequenceSegment<byte>
    {
        internal static ReadOnlySequence<byte> Sequence(byte[] first, long claimedBefore, byte[] second)
        {
            LyingSegment end = new() { Memory = second, RunningIndex = claimedBefore };
            LyingSegment start = new() { Memory = first, Next = end };
            return new ReadOnlySequence<byte>(start, 0, end, second.Length);
        }
    }
}
