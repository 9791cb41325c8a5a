namespace Fidelity.BareWire.Fuzz.Mutations;

/// <summary>Changes that know nothing of what the bytes mean.</summary>
internal static class ByteMutations
{
    private const int LongestStretch = 64;

    private static readonly byte[] Telling = [0, 1, 2, 0x7f, 0x80, 0x81, 0xbf, 0xc0, 0xc2, 0xe0, 0xed, 0xf0, 0xf4, 0xfe, 0xff];

    internal static void FlipBit(InputBuffer input, Random random)
    {
        if (input.Length > 0)
        {
            input.Bytes[random.Next(input.Length)] ^= (byte)(1 << random.Next(8));
        }
    }

    internal static void SetByte(InputBuffer input, Random random)
    {
        if (input.Length > 0)
        {
            input.Bytes[random.Next(input.Length)] = (byte)random.Next(256);
        }
    }

    internal static void SetTellingByte(InputBuffer input, Random random)
    {
        if (input.Length > 0)
        {
            input.Bytes[random.Next(input.Length)] = Telling[random.Next(Telling.Length)];
        }
    }

    internal static void Truncate(InputBuffer input, Random random) => input.Truncate(random.Next(input.Length + 1));

    internal static void Insert(InputBuffer input, Random random) => input.Replace(random.Next(input.Length + 1), 0, Some(random, stackalloc byte[8]));

    internal static void Append(InputBuffer input, Random random) => input.Replace(input.Length, 0, Some(random, stackalloc byte[8]));

    internal static void Remove(InputBuffer input, Random random)
    {
        (int start, int count) = Stretch(input, random);
        input.Replace(start, count, []);
    }

    /// <summary>Puts a stretch behind itself once more.</summary>
    internal static void Duplicate(InputBuffer input, Random random)
    {
        (int start, int count) = Stretch(input, random);
        Span<byte> copy = stackalloc byte[LongestStretch];
        input.Bytes.Slice(start, count).CopyTo(copy);
        input.Replace(start, 0, copy[..count]);
    }

    /// <summary>Puts a stretch in place of another.</summary>
    internal static void Splice(InputBuffer input, Random random)
    {
        (int start, int count) = Stretch(input, random);
        Span<byte> copy = stackalloc byte[LongestStretch];
        input.Bytes.Slice(start, count).CopyTo(copy);
        (int otherStart, int otherCount) = Stretch(input, random);
        input.Replace(otherStart, otherCount, copy[..count]);
    }

    private static (int Start, int Count) Stretch(InputBuffer input, Random random)
    {
        int start = random.Next(input.Length + 1);
        return (start, random.Next(Math.Min(LongestStretch, input.Length - start) + 1));
    }

    private static Span<byte> Some(Random random, Span<byte> room)
    {
        Span<byte> some = room[..(1 + random.Next(room.Length))];
        random.NextBytes(some);
        return some;
    }
}
