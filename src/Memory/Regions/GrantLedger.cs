// Invariants:
// - Writers hold the region's gate; readers hold nothing, but look at the block's incarnation afterwards: Clear runs
//   when the incarnation has ended, so a reader that met it finds that its answer does not count.
// - An entry's grant is written before its start, and a start once written stays until Clear.
namespace Fidelity.Memory.Regions;

/// <summary>Which buffers of a block have been revoked or transferred away since its incarnation began.</summary>
internal sealed class GrantLedger
{
    /// <summary>The grant of a buffer whose owner has moved: no key equals it.</summary>
    internal const long Transferred = -1;

    /// <summary>What <see cref="Find"/> answers for a buffer of which nothing is recorded.</summary>
    internal const long Untouched = 0;

    private Entries _entries = new(16);
    private int _count;

    /// <summary>Whether nothing is recorded.</summary>
    internal bool IsEmpty => _count == 0;

    /// <summary>The key that capabilities on the buffer at <paramref name="start"/> must have, <see cref="Transferred"/> or <see cref="Untouched"/>.</summary>
    internal long Find(nuint start)
    {
        Entries entries = Volatile.Read(ref _entries);
        long wanted = (long)start + 1;
        for (int i = entries.Home(wanted); ; i = entries.Next(i))
        {
            long found = Volatile.Read(ref entries.Starts[i]);
            if (found == wanted)
            {
                return Volatile.Read(ref entries.Grants[i]);
            }

            if (found == 0)
            {
                return Untouched;
            }
        }
    }

    /// <summary>Sets the key that capabilities on a buffer must have from now on. Allocates only to grow.</summary>
    internal void Set(nuint start, long grant)
    {
        if ((_count + 1) * 2 > _entries.Starts.Length)
        {
            Entries larger = new(_entries.Starts.Length * 2);
            for (int i = 0; i < _entries.Starts.Length; i++)
            {
                if (_entries.Starts[i] != 0)
                {
                    larger.Put(_entries.Starts[i], _entries.Grants[i]);
                }
            }

            Volatile.Write(ref _entries, larger);
        }

        if (_entries.Put((long)start + 1, grant))
        {
            _count++;
        }
    }

    /// <summary>Forgets everything.</summary>
    internal void Clear()
    {
        if (_count > 0)
        {
            Array.Clear(_entries.Starts);
            _count = 0;
        }
    }

    private sealed class Entries(int capacity)
    {
        internal readonly long[] Starts = new long[capacity];
        internal readonly long[] Grants = new long[capacity];

        internal int Home(long start) => (int)(((ulong)start * 0x9E3779B97F4A7C15) >> 32) & (Starts.Length - 1);

        internal int Next(int index) => (index + 1) & (Starts.Length - 1);

        /// <returns>Whether the start is new.</returns>
        internal bool Put(long start, long grant)
        {
            int i = Home(start);
            while (Starts[i] != 0 && Starts[i] != start)
            {
                i = Next(i);
            }

            bool isNew = Starts[i] == 0;
            Volatile.Write(ref Grants[i], grant);
            Volatile.Write(ref Starts[i], start);
            return isNew;
        }
    }
}
