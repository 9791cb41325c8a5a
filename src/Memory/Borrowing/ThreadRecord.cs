// Invariants:
// - A record belongs to at most one living thread. When its thread has ended, the next new thread takes it over,
//   so that records, and the memory of their cells, are never freed: any thread may read any record's cells.
// - Its identity is the stack identity of that thread, and stays until that thread is known to have ended.
// - Only the record's own thread writes the counts in its cells (or, once it has ended, the thread that takes over).
// - ThreadCells.Own is null until the thread has a record, and then always that record's cells.
using System.Runtime.CompilerServices;
using Fidelity.Memory.Pages;
using Fidelity.Memory.Regions;

namespace Fidelity.Memory.Borrowing;

/// <summary>A thread's cells, one per slot, and who may read them.</summary>
internal sealed unsafe class ThreadRecord
{
    [ThreadStatic]
    private static ThreadRecord? t_record;

    [ThreadStatic]
    private static Sentinel? t_sentinel;

    private static readonly Lock Gate = new();
    private static ThreadRecord[] s_records = [];

    private Thread _thread;

    private ThreadRecord(int id, PinCell* cells)
    {
        Id = id;
        Cells = cells;
        _thread = Thread.CurrentThread;
        Identity = StackIdentity.Create(cells);
    }

    /// <summary>All records there are. The array is never changed, only replaced.</summary>
    internal static ReadOnlySpan<ThreadRecord> All => Volatile.Read(ref s_records);

    /// <summary>The calling thread's record.</summary>
    internal static ThreadRecord Current
    {
        get
        {
            if (ThreadCells.Own == null)
            {
                Register();
            }

            return t_record!;
        }
    }

    /// <summary>Unique, from 1 up.</summary>
    internal int Id { get; }

    /// <summary>One cell per slot.</summary>
    internal PinCell* Cells { get; }

    /// <summary>How the record's thread is told without thread-local storage.</summary>
    internal long[] Identity { get; private set; }

    private bool IsFree => !_thread.IsAlive && StackIdentity.HasEnded(Identity);

    /// <summary>Whether the record's thread is inside the slot: it runs, and has an access open there.</summary>
    internal bool IsInside(int slot)
    {
        ref PinCell cell = ref Cells[slot];
        return (Volatile.Read(ref cell.Count) >= PinCell.Entered || Volatile.Read(ref cell.Nested) > 0) && _thread.IsAlive;
    }

    /// <summary>Gives the calling thread a record. Cost: once per thread, some microseconds.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static PinCell* Register()
    {
        lock (Gate)
        {
            ThreadRecord? record = Array.Find(s_records, static candidate => candidate.IsFree);
            if (record is not null)
            {
                record.CloseWhatIsOpen();
                record._thread = Thread.CurrentThread;
                record.Identity = StackIdentity.Create(record.Cells);
            }
            else
            {
                record = new ThreadRecord(s_records.Length + 1, NewCells());
                Volatile.Write(ref s_records, [.. s_records, record]);
            }

            t_record = record;
            t_sentinel = new Sentinel(record, Thread.CurrentThread);
            ThreadCells.Own = record.Cells;
            return record.Cells;
        }
    }

    private static PinCell* NewCells()
    {
        nuint bytes = PageSource.RoundUp((nuint)sizeof(PinCell) * SlotTable.Capacity);
        byte* cells = PageSource.Current.Reserve(bytes);
        if (PageSource.Current.TryCommit(cells, bytes, first: true, hugePages: false))
        {
            return (PinCell*)cells;
        }

        PageSource.Current.Release(cells, bytes, committed: false);
        throw new InsufficientMemoryException(
            $"Expected {new ByteSize((long)bytes)} of addresses for the borrow table of thread {Environment.CurrentManagedThreadId}; the system refused.");
    }

    /// <summary>What an ended thread left open is over: nothing can reach it any more.</summary>
    private void CloseWhatIsOpen()
    {
        int slots = SlotTable.HighestUsed;
        for (int slot = 0; slot < slots; slot++)
        {
            if (Cells[slot].Count >= PinCell.Entered || Cells[slot].Nested > 0)
            {
                Cells[slot].Nested = 0;
                Volatile.Write(ref Cells[slot].Count, PinCell.Idle);
                RegionBlock? block = SlotTable.Find(slot);
                block?.Opened?.ForgetThread(Id);
                if (block is { Retiring: true })
                {
                    ThreadPool.UnsafeQueueUserWorkItem(static waiting => waiting.Owner.TryReclaim(waiting), block, preferLocal: false);
                }
            }
        }
    }

    /// <summary>Becomes unreachable when its thread ends.</summary>
    private sealed class Sentinel(ThreadRecord record, Thread thread)
    {
        ~Sentinel()
        {
            lock (Gate)
            {
                if (record._thread == thread && !thread.IsAlive)
                {
                    record.CloseWhatIsOpen();
                }
            }
        }
    }
}
