using System.Buffers;

namespace Fidelity.BareWire.Tests.Wire;

/// <summary>Messages of more than 2 and 4 GB, made of one piece of memory again and again.</summary>
public sealed class LongSequenceTests
{
    private const int Piece = 64 * 1024 * 1024;

    private static readonly BareLimits Unlimited = new() { MaxBytes = long.MaxValue };
    private static readonly byte[] Zeros = new byte[Piece];

    [Fact]
    public void Offsets_go_beyond_4_GB()
    {
        ReadOnlySequence<byte> sequence = Segment.Chain([.. Enumerable.Repeat((ReadOnlyMemory<byte>)Zeros, 65), (byte[])[7, 1, 2, 0xff]]);
        BareReader reader = new(sequence, Unlimited);
        byte[] piece = new byte[Piece];
        for (int i = 0; i < 65; i++)
        {
            reader.ReadNumbers<byte>(piece);
        }

        Assert.Equal(65L * Piece, reader.Offset);
        Assert.Equal(4, reader.Remaining);
        Assert.Equal(7, reader.ReadU8());
        Assert.Equal(0x0201, reader.ReadU16());
        try
        {
            reader.ReadUInt();
            Assert.Fail("A cut off integer was read.");
        }
        catch (BareFormatException failure)
        {
            Assert.Equal((BareFormatReason.Truncated, (65L * Piece) + 3), (failure.Reason, failure.Offset));
        }

        reader.Dispose();
    }

    [Fact]
    public void What_one_object_cannot_hold_is_refused_though_it_follows()
    {
        byte[] length = TextTests.Prefix(int.MaxValue);
        ReadOnlySequence<byte> sequence = Segment.Chain([length, .. Enumerable.Repeat((ReadOnlyMemory<byte>)Zeros, 40)]);
        foreach (ReadAction<int> read in (ReadAction<int>[])[static (ref r) => r.ReadString().Length, static (ref r) => r.ReadData().Length, static (ref r) => r.ReadDataSlice().Length, static (ref r) => r.ReadTextSlice().Length])
        {
            BareFormatException failure = Assert.Throws<BareFormatException>(() =>
            {
                BareReader reader = new(sequence, Unlimited);
                read(ref reader);
            });
            Assert.Equal((BareFormatReason.CountLimit, 0), (failure.Reason, failure.Offset));
        }
    }

    [Fact]
    public void A_count_of_large_elements_does_not_overflow()
    {
        ReadOnlySequence<byte> sequence = Segment.Chain([TextTests.Prefix(int.MaxValue), .. Enumerable.Repeat((ReadOnlyMemory<byte>)Zeros, 40)]);
        Assert.Equal(BareFormatReason.LengthBeyondInput, Assert.Throws<BareFormatException>(() => new BareReader(sequence, Unlimited).ReadCount(int.MaxValue)).Reason);
        Assert.Equal(BareFormatReason.CountLimit, Assert.Throws<BareFormatException>(() => new BareReader(sequence, Unlimited).ReadCount(1)).Reason);
    }

    [Fact]
    public void The_usual_limit_is_1_GB() => Assert.Equal(BareFormatReason.ByteLimit, Assert.Throws<BareFormatException>(static () =>
        new BareReader(Segment.Chain([.. Enumerable.Repeat((ReadOnlyMemory<byte>)Zeros, 17)])).ReadU8()).Reason);
}
