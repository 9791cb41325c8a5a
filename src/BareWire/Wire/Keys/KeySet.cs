// Invariants:
// - Up to Linear keys, _table holds their offsets and lengths in order. Beyond, it is an open-addressed table of
//   _mask + 1 pairs (offset + 1, length), a power of two, at most half full; 0 marks a pair that is free. Only the
//   largest table may be fuller: distinct keys of more than 4 bytes in 2 GB are fewer than its pairs.
using System.Buffers;
using System.Runtime.InteropServices;

namespace Fidelity.BareWire;

/// <summary>
/// The keys of one map of a message, to find one that is there twice. Keys are compared by their encoded bytes: what a
/// strict reader accepts is canonical, so equal keys have equal bytes. The set grows with the keys that have come, not
/// with the count that the message claims. Not thread-safe. Dispose it; in the steady state nothing managed is allocated.
/// The default value is an empty set.
/// </summary>
public struct KeySet : IDisposable
{
    private const int Linear = 8;
    private const int SmallestTable = 64;
    private const int LargestTable = 1 << 29;

    private int[]? _table;
    private int _mask;

    /// <summary>How many keys there are.</summary>
    public int Count { get; private set; }

    /// <summary>How many times keys of equal length have been compared byte by byte.</summary>
    internal long Comparisons { get; private set; }

    /// <summary>Adds a key.</summary>
    /// <param name="message">The bytes that the offsets of all keys are into, as far as they have been read or written.</param>
    /// <param name="offset">Where its encoding begins.</param>
    /// <param name="length">How many bytes it takes.</param>
    /// <returns>False if an equal one is there already.</returns>
    /// <exception cref="ArgumentOutOfRangeException">It does not lie within the message.</exception>
    public bool Add(ReadOnlySpan<byte> message, int offset, int length)
    {
        ReadOnlySpan<byte> key = message.Slice(offset, length);
        if (_mask == 0 && Count < Linear)
        {
            return AddLinear(message, key, offset);
        }

        if (_mask == 0 || (Count > _mask / 2 && _mask < LargestTable - 1))
        {
            Rehash(message);
        }

        return AddHashed(message, key, offset);
    }

    /// <summary>Gives back what was rented; the set is empty.</summary>
    public void Dispose()
    {
        if (_table is { } table)
        {
            _table = null;
            _mask = 0;
            Count = 0;
            ArrayPool<int>.Shared.Return(table);
        }
    }

    private bool AddLinear(ReadOnlySpan<byte> message, ReadOnlySpan<byte> key, int offset)
    {
        _table ??= ArrayPool<int>.Shared.Rent(2 * Linear);
        Span<(int Offset, int Length)> pairs = Pairs(_table);
        for (int i = 0; i < Count; i++)
        {
            if (IsEqual(message, key, pairs[i].Offset, pairs[i].Length))
            {
                return false;
            }
        }

        pairs[Count++] = (offset, key.Length);
        return true;
    }

    private bool AddHashed(ReadOnlySpan<byte> message, ReadOnlySpan<byte> key, int offset)
    {
        Span<(int Offset, int Length)> pairs = Pairs(_table!);
        int slot = SecretHash.Of(key) & _mask;
        while (pairs[slot].Offset != 0)
        {
            if (IsEqual(message, key, pairs[slot].Offset - 1, pairs[slot].Length))
            {
                return false;
            }

            slot = (slot + 1) & _mask;
        }

        pairs[slot] = (offset + 1, key.Length);
        Count++;
        return true;
    }

    private void Rehash(ReadOnlySpan<byte> message)
    {
        int[] before = _table!;
        int size = _mask == 0 ? SmallestTable : (_mask + 1) * 2;
        int[] larger = ArrayPool<int>.Shared.Rent(2 * size);
        Span<(int Offset, int Length)> pairs = Pairs(larger)[..size];
        pairs.Clear();
        int bias = _mask == 0 ? 0 : 1;
        foreach ((int offset, int length) in Pairs(before)[..(_mask == 0 ? Count : _mask + 1)])
        {
            if (offset >= bias)
            {
                int slot = SecretHash.Of(message.Slice(offset - bias, length)) & (size - 1);
                while (pairs[slot].Offset != 0)
                {
                    slot = (slot + 1) & (size - 1);
                }

                pairs[slot] = (offset - bias + 1, length);
            }
        }

        _table = larger;
        _mask = size - 1;
        ArrayPool<int>.Shared.Return(before);
    }

    private bool IsEqual(ReadOnlySpan<byte> message, ReadOnlySpan<byte> key, int offset, int length)
    {
        if (length != key.Length)
        {
            return false;
        }

        Comparisons++;
        return message.Slice(offset, length).SequenceEqual(key);
    }

    private static Span<(int Offset, int Length)> Pairs(int[] table) => MemoryMarshal.Cast<int, (int, int)>(table.AsSpan());
}
