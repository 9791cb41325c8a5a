using System.Buffers;

namespace Fidelity.BareWire.Tests.Wire;

/// <summary>Asserts the same over spans, over sequences cut in every way, and into every destination.</summary>
internal static class EveryWay
{
    /// <summary>The bytes are exactly the value.</summary>
    internal static void Reads<T>(T expected, byte[] bytes, ReadAction<T> read, BareLimits? limits = null)
    {
        BareReader whole = new(bytes, limits);
        Check(ref whole, "a span");
        foreach (ReadOnlySequence<byte> sequence in Segment.CutEveryWay(bytes))
        {
            BareReader reader = new(sequence, limits);
            Check(ref reader, Segment.Describe(sequence));
            reader.Dispose();
        }

        void Check(ref BareReader reader, string where)
        {
            Assert.Equal(bytes.Length, reader.Remaining);
            T found = read(ref reader);
            Assert.True(Alike(expected, found), $"Expected {expected}, found {found} over {where}.");
            Assert.Equal(bytes.Length, reader.Offset);
            Assert.Equal(0, reader.Remaining);
            reader.RequireEnd();
        }
    }

    /// <summary>The bytes are refused, always with the same words.</summary>
    internal static BareFormatException Refuses<T>(BareFormatReason reason, long offset, byte[] bytes, ReadAction<T> read, BareLimits? limits = null)
    {
        BareFormatException first = Caught(new ReadOnlySequence<byte>(bytes), isSpan: true);
        Check(first, "a span");
        foreach (ReadOnlySequence<byte> sequence in Segment.CutEveryWay(bytes))
        {
            BareFormatException failure = Caught(sequence, isSpan: false);
            Check(failure, Segment.Describe(sequence));
            Assert.Equal(first.Message, failure.Message);
        }

        return first;

        void Check(BareFormatException failure, string where)
        {
            Assert.True((failure.Reason, failure.Offset) == (reason, offset), $"Expected {reason} at {offset}, found {failure.Reason} at {failure.Offset} over {where}: {failure.Message}");
            Assert.Null(failure.Path);
            Assert.Equal($"Byte {offset}: {failure.Detail}.", failure.Message);
        }

        BareFormatException Caught(ReadOnlySequence<byte> sequence, bool isSpan) => Assert.Throws<BareFormatException>(() =>
        {
            BareReader reader = isSpan ? new(sequence.FirstSpan, limits) : new(sequence, limits);
            try
            {
                read(ref reader);
            }
            finally
            {
                reader.Dispose();
            }
        });
    }

    /// <summary>The bytes are what is written, and nothing less than room for all of them suffices.</summary>
    internal static void Writes(byte[] expected, WriteAction write)
    {
        byte[] exact = new byte[expected.Length];
        BareWriter fixedWriter = new(exact);
        write(ref fixedWriter);
        Assert.Equal(expected, exact);
        Assert.Equal(expected.Length, fixedWriter.Written);
        fixedWriter.Flush();
        Assert.True(fixedWriter.WrittenSpan.SequenceEqual(expected));

        for (int less = 1; less <= Math.Min(expected.Length, 40); less++)
        {
            Assert.Throws<BareValueException>(() =>
            {
                BareWriter writer = new(new byte[expected.Length - less]);
                write(ref writer);
            });
        }

        BareWriter rented = BareWriter.Rent();
        write(ref rented);
        Assert.Equal(expected, rented.WrittenSpan.ToArray());
        Assert.Equal(expected.Length, rented.Written);
        rented.Dispose();

        for (int room = 0; room <= Math.Min(expected.Length, 20); room++)
        {
            BareWriter beyond = BareWriter.RentBeyond(new byte[room]);
            write(ref beyond);
            Assert.Equal(expected, beyond.WrittenSpan.ToArray());
            beyond.Dispose();
        }

        foreach (int surplus in (int[])[0, 1, 3, 7, 1000])
        {
            PickyBufferWriter output = new(surplus);
            BareWriter writer = new(output);
            write(ref writer);
            writer.Flush();
            Assert.Equal(expected, output.Written);
            Assert.Equal(expected.Length, writer.Written);
        }
    }

    /// <summary>Both directions.</summary>
    internal static void Encodes<T>(T value, byte[] bytes, WriteAction write, ReadAction<T> read)
    {
        Writes(bytes, write);
        Reads(value, bytes, read);
        for (int length = 0; length < bytes.Length; length++)
        {
            byte[] prefix = bytes[..length];
            Assert.Throws<BareFormatException>(() =>
            {
                BareReader reader = new(prefix);
                read(ref reader);
            });
        }
    }

    private static bool Alike<T>(T expected, T found)
    {
        try
        {
            Assert.Equal(expected, found);
            return true;
        }
        catch (Xunit.Sdk.XunitException)
        {
            return false;
        }
    }
}
