using Fidelity.Memory.Borrowing;

namespace Fidelity.Memory.Regions;

/// <summary>The accesses open to a block with <see cref="Sharing.ExclusiveWriter"/>. Thread-safe.</summary>
internal sealed unsafe class OpenAccessList(int slot)
{
    private readonly Lock _gate = new();
    private readonly List<Entry> _entries = [];

    /// <summary>Adds an access unless another one is in its way.</summary>
    internal bool TryOpen(byte* start, nuint length, bool write, out bool blockerWrites, out bool blockerIsHere)
    {
        ThreadRecord self = ThreadRecord.Current;
        lock (_gate)
        {
            for (int i = _entries.Count - 1; i >= 0; i--)
            {
                Entry entry = _entries[i];
                if (!entry.Blocks(start, length, write))
                {
                    continue;
                }

                if (entry.Thread != self && !entry.Thread.IsInside(slot))
                {
                    _entries.RemoveAt(i);
                    continue;
                }

                blockerWrites = entry.Write;
                blockerIsHere = entry.Thread == self;
                return false;
            }

            _entries.Add(new Entry(start, length, write, self));
        }

        blockerWrites = blockerIsHere = false;
        return true;
    }

    /// <summary>Takes an access of the calling thread off the list, if it is still there.</summary>
    internal void Close(byte* start, nuint length, bool write)
    {
        ThreadRecord self = ThreadRecord.Current;
        lock (_gate)
        {
            for (int i = _entries.Count - 1; i >= 0; i--)
            {
                Entry entry = _entries[i];
                if (entry.Thread == self && entry.Start == start && entry.Length == length && entry.Write == write)
                {
                    _entries.RemoveAt(i);
                    return;
                }
            }
        }
    }

    /// <summary>Forgets everything; call when nobody is inside.</summary>
    internal void Clear()
    {
        lock (_gate)
        {
            _entries.Clear();
        }
    }

    private readonly struct Entry(byte* start, nuint length, bool write, ThreadRecord thread)
    {
        internal readonly byte* Start = start;
        internal readonly nuint Length = length;
        internal readonly bool Write = write;
        internal readonly ThreadRecord Thread = thread;

        internal bool Blocks(byte* start, nuint length, bool write) =>
            (Write || write) && start < Start + Length && Start < start + length;
    }
}
