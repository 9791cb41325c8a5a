using System.Runtime.InteropServices;

namespace Fidelity.BareWire.Tests.Wire;

public sealed class NumberListTests
{
    [Fact]
    public void Numbers_are_written_and_read_at_once()
    {
        Check<byte>([1, 2, 255]);
        Check<sbyte>([-1, 2, -128]);
        Check<ushort>([1, 65535, 256, 4]);
        Check<short>([-1, short.MinValue, 256]);
        Check<uint>([1u, uint.MaxValue, 77]);
        Check<int>([-1, int.MinValue, 77]);
        Check<ulong>([1ul, ulong.MaxValue, 77]);
        Check<long>([-1L, long.MinValue, 77]);
        Check<float>([1.5f, -0f, float.MaxValue]);
        Check<double>([1.5, -0.0, double.Epsilon]);
        Check(Enumerable.Range(0, 20_000).ToArray());
        Check<int>([]);
    }

    [Fact]
    public void Bools_are_written_and_read_at_once()
    {
        bool[] values = [true, false, false, true, true];
        EveryWay.Encodes(values, [1, 0, 0, 1, 1], (ref writer) => writer.WriteBools(values), (ref reader) =>
        {
            bool[] found = new bool[values.Length];
            reader.ReadBools(found);
            return found;
        });
    }

    [Fact]
    public void A_bool_of_other_bits_is_written_as_true()
    {
        byte[] bits = [0, 1, 2, 0x80, 255];
        EveryWay.Writes([0, 1, 1, 1, 1], (ref writer) => writer.WriteBools(MemoryMarshal.Cast<byte, bool>(bits)));
    }

    [Fact]
    public void A_bool_among_many_is_refused_where_it_is()
    {
        for (int at = 0; at < 40; at++)
        {
            byte[] bytes = new byte[40];
            bytes[at] = 2;
            EveryWay.Refuses(BareFormatReason.InvalidBool, at, bytes, (ref reader) =>
            {
                bool[] found = new bool[40];
                reader.ReadBools(found);
                return found;
            });
        }
    }

    [Fact]
    public void Numbers_cut_off_are_truncated_where_they_begin()
    {
        for (int length = 1; length < 17; length++)
        {
            EveryWay.Refuses(BareFormatReason.Truncated, 1, new byte[length], (ref reader) =>
            {
                reader.ReadBool();
                reader.ReadNumbers<uint>(new uint[4]);
                return 0;
            });
        }
    }

    [Fact]
    public void Other_types_are_refused()
    {
        Assert.Throws<NotSupportedException>(static () =>
        {
            BareReader reader = new([1, 2, 3]);
            reader.ReadNumbers<bool>(new bool[1]);
        });
        Assert.Throws<NotSupportedException>(static () =>
        {
            BareWriter writer = new(new byte[9]);
            writer.WriteNumbers<char>("ab");
        });
    }

    private static void Check<T>(T[] values)
        where T : unmanaged => EveryWay.Reads(
            values,
            Written(values),
            (ref reader) =>
            {
                T[] found = new T[values.Length];
                reader.ReadNumbers<T>(found);
                return found;
            });

    private static byte[] Written<T>(T[] values)
        where T : unmanaged
    {
        byte[] bytes = MemoryMarshal.AsBytes(values.AsSpan()).ToArray();
        Assert.True(BitConverter.IsLittleEndian, "The expected bytes are those of a little-endian machine.");
        EveryWay.Writes(bytes, (ref writer) => writer.WriteNumbers<T>(values));
        return bytes;
    }
}
