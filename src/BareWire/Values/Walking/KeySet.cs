using System.Runtime.InteropServices;

namespace Fidelity.BareWire.Values.Walking;

/// <summary>
/// The keys of one map, as places in the encoded message: equal keys have equal bytes, because their encoding is
/// canonical. Hashed with the process's own secret, so that a hostile message cannot make them collide. Grows with the
/// keys that are added, not with the number that a message announces.
/// </summary>
internal sealed class KeySet
{
    private const int Smallest = 16;
    private const int LargestKept = 1024;

    private Entry[] _entries = new Entry[Smallest];
    private int[] _buckets = new int[Smallest];
    private int _count;

    /// <summary>Adds a key. False if it is there already. Cost: one hash of its bytes.</summary>
    /// <param name="encoded">The message, as far as it has been read or written.</param>
    /// <param name="start">Where the key begins.</param>
    /// <param name="end">Where it ends.</param>
    internal bool Add(ReadOnlySpan<byte> encoded, int start, int end)
    {
        ReadOnlySpan<byte> key = encoded[start..end];
        int hash = HashOf(key);
        for (int i = _buckets[hash & (_buckets.Length - 1)]; i != 0; i = _entries[i - 1].Next)
        {
            ref readonly Entry entry = ref _entries[i - 1];
            if (entry.Hash == hash && encoded[entry.Start..entry.End].SequenceEqual(key))
            {
                return false;
            }
        }

        if (_count == _entries.Length)
        {
            Grow();
        }

        ref int bucket = ref _buckets[hash & (_buckets.Length - 1)];
        _entries[_count] = new Entry { Hash = hash, Start = start, End = end, Next = bucket };
        bucket = ++_count;
        return true;
    }

    /// <summary>Makes it ready for another map. Costs no more than the keys of the last one did.</summary>
    internal void Clear()
    {
        _count = 0;
        if (_buckets.Length > LargestKept)
        {
            _entries = new Entry[Smallest];
            _buckets = new int[Smallest];
        }
        else
        {
            Array.Clear(_buckets);
        }
    }

    private static int HashOf(ReadOnlySpan<byte> key)
    {
        int hash = string.GetHashCode(MemoryMarshal.Cast<byte, char>(key));
        return (key.Length & 1) == 0 ? hash : unchecked((hash * 31) + key[^1]);
    }

    private void Grow()
    {
        int size = _entries.Length * 2;
        Array.Resize(ref _entries, size);
        _buckets = new int[size];
        for (int i = 0; i < _count; i++)
        {
            ref Entry entry = ref _entries[i];
            ref int bucket = ref _buckets[entry.Hash & (size - 1)];
            entry.Next = bucket;
            bucket = i + 1;
        }
    }

    private struct Entry
    {
        internal int Hash;
        internal int Start;
        internal int End;
        internal int Next;
    }
}
