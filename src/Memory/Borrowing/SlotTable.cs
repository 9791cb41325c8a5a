// Invariants:
// - A slot belongs to one block from Take to Return; it is returned only when no thread has an access open to the block.
// - s_visitors[slot] tells which threads' records may have a cell above Unregistered for the slot:
//   0 nobody's, n > 0 the one with that id, -1 any. It only ever moves in that direction, also from block to block.
using Fidelity.Memory.Pages;
using Fidelity.Memory.Regions;

namespace Fidelity.Memory.Borrowing;

/// <summary>Numbers the live blocks, so that each thread can say in one cell whether it is inside one.</summary>
internal static unsafe class SlotTable
{
    /// <summary>How many blocks may be alive at once in a process.</summary>
    internal const int Capacity = 1 << 20;

    private const int NobodyVisits = 0;
    private const int AnybodyVisits = -1;

    private static readonly Lock Gate = new();
    private static readonly Stack<int> Free = new();
    private static readonly int* Visitors = ReserveVisitors();

    // An entry is a weak reference, so that forgotten regions can be collected, or the block itself while it waits for a borrower.
    private static object?[] s_blocks = new object?[64];
    private static int s_highestUsed;

    /// <summary>Slots from here on have never been used.</summary>
    internal static int HighestUsed => Volatile.Read(ref s_highestUsed);

    /// <summary>Gives a block a slot.</summary>
    /// <exception cref="RegionExhaustedException">As many blocks are alive as there are slots.</exception>
    internal static int Take(RegionBlock block)
    {
        lock (Gate)
        {
            if (!Free.TryPop(out int slot))
            {
                if (s_highestUsed == Capacity)
                {
                    throw new RegionExhaustedException(
                        block.Owner.Name, ByteSize.Zero, ByteSize.Zero,
                        $"Region '{block.Owner.Name}' cannot get memory: {Capacity} blocks are alive in this process, the most there can be. Release regions that are no longer needed.");
                }

                slot = s_highestUsed;
                if (slot == s_blocks.Length)
                {
                    object?[] larger = new object?[slot * 2];
                    Array.Copy(s_blocks, larger, slot);
                    Volatile.Write(ref s_blocks, larger);
                }

                Volatile.Write(ref s_highestUsed, slot + 1);
            }

            s_blocks[slot] = block.WeakSelf;
            return slot;
        }
    }

    /// <summary>Takes a slot back whose block is gone.</summary>
    internal static void Return(int slot)
    {
        lock (Gate)
        {
            s_blocks[slot] = null;
            Free.Push(slot);
        }
    }

    /// <summary>Keeps a block alive until its slot is returned.</summary>
    internal static void Hold(RegionBlock block)
    {
        lock (Gate)
        {
            s_blocks[block.Slot] = block;
        }
    }

    /// <summary>The block that has the slot now, if any.</summary>
    internal static RegionBlock? Find(int slot)
    {
        object?[] blocks = Volatile.Read(ref s_blocks);
        return slot >= blocks.Length
            ? null
            : Volatile.Read(ref blocks[slot]) switch
            {
                RegionBlock block => block,
                WeakReference<RegionBlock> weak when weak.TryGetTarget(out RegionBlock? block) => block,
                _ => null,
            };
    }

    /// <summary>Makes the slot know a record before its thread first enters. A full fence.</summary>
    internal static void Visit(int slot, ThreadRecord record)
    {
        ref int visitor = ref Visitors[slot];
        int before = Interlocked.CompareExchange(ref visitor, record.Id, NobodyVisits);
        if (before != NobodyVisits && before != record.Id)
        {
            Interlocked.Exchange(ref visitor, AnybodyVisits);
        }
    }

    /// <summary>Whether a thread other than the record's may be inside the slot. Call after a full fence.</summary>
    internal static bool OthersVisit(int slot, ThreadRecord record)
    {
        int visitor = Volatile.Read(ref Visitors[slot]);
        return visitor != NobodyVisits && visitor != record.Id;
    }

    private static int* ReserveVisitors()
    {
        nuint bytes = PageSource.RoundUp((nuint)sizeof(int) * Capacity);
        byte* start = PageSource.Current.Reserve(bytes);
        return PageSource.Current.TryCommit(start, bytes, first: true, hugePages: false)
            ? (int*)start
            : throw new InsufficientMemoryException($"Expected {new ByteSize((long)bytes)} of addresses for the table of blocks; the system refused.");
    }
}
