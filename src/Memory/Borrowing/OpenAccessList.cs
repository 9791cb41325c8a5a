// Invariants:
// - A record on the list belongs to a thread that is inside the block's slot, or has ended without leaving it.
// - Records are native, of one size, and never given back to the system: the free ones wait in Free for the next list.
using System.Runtime.InteropServices;

namespace Fidelity.Memory.Borrowing;

/// <summary>The accesses open to a block with <see cref="Sharing.ExclusiveWriter"/>. Thread-safe.</summary>
internal sealed unsafe class OpenAccessList(int slot)
{
    private static readonly Stack<nint> Free = new();

    private readonly Lock _gate = new();
    private readonly List<nint> _open = [];

    /// <summary>Records an access unless another one is in its way.</summary>
    /// <param name="entered">How the calling thread entered the block.</param>
    /// <param name="start">The first byte.</param>
    /// <param name="length">How many bytes.</param>
    /// <param name="write">Whether it writes.</param>
    /// <param name="blocker">What is in the way, if anything is.</param>
    /// <returns>The pin to leave by, or none.</returns>
    internal Pin TryOpen(Pin entered, byte* start, nuint length, bool write, out OpenAccess blocker)
    {
        ThreadRecord self = ThreadRecord.Current;
        lock (_gate)
        {
            for (int i = _open.Count - 1; i >= 0; i--)
            {
                OpenAccess* other = (OpenAccess*)_open[i];
                if (!other->Blocks(start, length, write))
                {
                    continue;
                }

                if (other->ThreadId != self.Id && !ThreadRecord.All[other->ThreadId - 1].IsInside(slot))
                {
                    Forget(i);
                    continue;
                }

                blocker = *other;
                return default;
            }

            OpenAccess* record = Take();
            *record = new OpenAccess { Start = start, Length = length, Write = write, ThreadId = self.Id, Entered = entered };
            _open.Add((nint)record);
            blocker = default;
            return Pin.Recorded(record);
        }
    }

    /// <summary>Takes an access of the calling thread off the list.</summary>
    /// <returns>Whether it was there: a copy of an access may have been closed before.</returns>
    internal bool TryClose(OpenAccess* record, out Pin entered)
    {
        ThreadRecord self = ThreadRecord.Current;
        lock (_gate)
        {
            int index = _open.LastIndexOf((nint)record);
            if (index < 0 || record->ThreadId != self.Id)
            {
                entered = default;
                return false;
            }

            entered = record->Entered;
            Forget(index);
            return true;
        }
    }

    /// <summary>Forgets what a thread that has ended left open.</summary>
    internal void ForgetThread(int id)
    {
        lock (_gate)
        {
            for (int i = _open.Count - 1; i >= 0; i--)
            {
                if (((OpenAccess*)_open[i])->ThreadId == id)
                {
                    Forget(i);
                }
            }
        }
    }

    /// <summary>Forgets everything; call when nobody is inside.</summary>
    internal void Clear()
    {
        lock (_gate)
        {
            while (_open.Count > 0)
            {
                Forget(_open.Count - 1);
            }
        }
    }

    private void Forget(int index)
    {
        nint record = _open[index];
        _open.RemoveAt(index);
        lock (Free)
        {
            Free.Push(record);
        }
    }

    private static OpenAccess* Take()
    {
        lock (Free)
        {
            if (Free.TryPop(out nint record))
            {
                return (OpenAccess*)record;
            }
        }

        return (OpenAccess*)NativeMemory.AlignedAlloc((nuint)sizeof(OpenAccess), 16);
    }
}
