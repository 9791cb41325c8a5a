namespace Fidelity.BareWire.Fuzz.Mutations;

/// <summary>Changes of what may be a variable-length integer: a value, a length, a count or a tag.</summary>
internal static class IntegerMutations
{
    private const int Longest = 12;

    private static readonly ulong[] Boundaries =
    [
        0, 1, 127, 128, 255, 256, 16_383, 16_384, ushort.MaxValue, 65_536, int.MaxValue, 1ul << 31, uint.MaxValue, 1ul << 32,
        0x7fff_ffc7, 0x7fff_ffc8, long.MaxValue, 1ul << 63, ulong.MaxValue,
    ];

    /// <summary>One more, or one less.</summary>
    internal static void Nudge(InputBuffer input, Random random)
    {
        (int start, int count, ulong value) = Find(input, random);
        Replace(input, start, count, random.Next(2) == 0 ? value + 1 : value - 1);
    }

    /// <summary>The same in more bytes than it needs.</summary>
    internal static void Lengthen(InputBuffer input, Random random)
    {
        (int start, int count, ulong value) = Find(input, random);
        Span<byte> bytes = stackalloc byte[Longest];
        int length = Encode(value, bytes);
        for (int more = random.Next(1, 3); more > 0 && length < Longest; more--)
        {
            bytes[length - 1] |= 0x80;
            bytes[length++] = 0;
        }

        input.Replace(start, count, bytes[..length]);
    }

    /// <summary>Ten bytes, or more, of which the tenth is any.</summary>
    internal static void Widen(InputBuffer input, Random random)
    {
        (int start, int count, _) = Find(input, random);
        Span<byte> bytes = stackalloc byte[Longest];
        bytes.Fill((byte)(0x80 | random.Next(128)));
        int length = random.Next(9, Longest + 1);
        bytes[length - 1] = (byte)random.Next(4);
        input.Replace(start, count, bytes[..length]);
    }

    internal static void SetBoundary(InputBuffer input, Random random)
    {
        (int start, int count, _) = Find(input, random);
        Replace(input, start, count, Boundaries[random.Next(Boundaries.Length)]);
    }

    /// <summary>As many as there are bytes behind it, or about as many.</summary>
    internal static void SetToWhatFollows(InputBuffer input, Random random)
    {
        (int start, int count, _) = Find(input, random);
        int follows = (input.Length - start - count) / (1 << random.Next(4));
        Replace(input, start, count, (ulong)Math.Max(0, follows + random.Next(-1, 2)));
    }

    private static (int Start, int Count, ulong Value) Find(InputBuffer input, Random random)
    {
        int start = random.Next(input.Length + 1);
        ulong value = 0;
        int count = 0;
        while (start + count < input.Length && count < 10)
        {
            byte octet = input.Bytes[start + count];
            value |= (ulong)(octet & 0x7f) << (7 * count);
            count++;
            if (octet < 0x80)
            {
                break;
            }
        }

        return (start, count, value);
    }

    private static void Replace(InputBuffer input, int start, int count, ulong value)
    {
        Span<byte> bytes = stackalloc byte[Longest];
        input.Replace(start, count, bytes[..Encode(value, bytes)]);
    }

    private static int Encode(ulong value, Span<byte> bytes)
    {
        int length = 0;
        for (; value >= 0x80; value >>= 7)
        {
            bytes[length++] = (byte)(value | 0x80);
        }

        bytes[length++] = (byte)value;
        return length;
    }
}
