// The protocol that makes memory safe against use after free from any thread, without an atomic
// read-modify-write on the reader's side:
//
//   reader                                        releaser
//   1  publish: cell.Count = Entered              1  make the key no longer match
//   2  check:   block.Key equals mine             2  process-wide memory barrier
//   3  use the memory                             3  look at every thread's cell
//   4  leave:   cell.Count = Idle                 4  all idle: reclaim; else the last borrower does
//   5  check:   cell.Attention is 0
//
// The barrier stands between the reader's store (1) and load (2) on the reader's own processor: either the
// releaser sees the cell entered, or the reader sees the new key, leaves, and has touched nothing. Steps 4 and 5
// mirror it for handing reclamation to the last borrower: the releaser sets Attention, issues a second barrier,
// and looks again.
//
// Invariants:
// - A thread that finds its cell Unregistered makes the slot know its record (a full fence) before it publishes,
//   so a releaser that sees no visitor but itself needs no barrier.
// - A reader that fails the check leaves the way a borrower does: it may have been seen inside.
// - The same asymmetry is used by hazard pointers with membarrier (folly's and liburcu's implementations).
using System.Runtime.CompilerServices;
using Fidelity.Memory.Regions;

namespace Fidelity.Memory.Borrowing;

/// <summary>Entering and leaving blocks, and finding out who is inside.</summary>
internal static unsafe class Borrow
{
    /// <summary>Publishes that the calling thread is inside the block's slot. The caller checks the key next.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static PinCell* Enter(RegionBlock block)
    {
        PinCell* cells = ThreadRecord.CellsOfThread;
        if (cells == null)
        {
            cells = ThreadRecord.Register();
        }

        PinCell* cell = cells + block.Slot;
        if (cell->Count != PinCell.Idle)
        {
            EnterSlowly(cell, block.Slot);
        }
        else
        {
            Volatile.Write(ref cell->Count, PinCell.Entered);
        }

        return cell;
    }

    /// <summary>Leaves without a look at <see cref="PinCell.Attention"/>; the caller looks next.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Unpin(PinCell* cell)
    {
        if (cell->Count == PinCell.Entered)
        {
            Volatile.Write(ref cell->Count, PinCell.Idle);
        }
        else
        {
            LeaveNested(cell);
        }
    }

    /// <summary>Leaves a slot that was entered for something other than a recorded access.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Leave(PinCell* cell)
    {
        Unpin(cell);
        if (Volatile.Read(ref cell->Attention) != 0)
        {
            Attend(cell, null, 0, false);
        }
    }

    /// <summary>
    /// After leaving, with <see cref="PinCell.Attention"/> set: takes the access off the block's list, and
    /// reclaims the block if it waited for this borrower.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void Attend(PinCell* cell, byte* start, nuint length, bool write)
    {
        int slot = SlotOf(cell);
        RegionBlock? block = SlotTable.Find(slot);
        if (start != null)
        {
            block?.Opened?.Close(start, length, write);
        }

        if (block is { Retiring: true })
        {
            block.Owner.TryReclaim(block);
        }

        if (Volatile.Read(ref cell->Count) == PinCell.Idle && block is not { Exclusive: true })
        {
            Interlocked.And(ref cell->Attention, ~(PinCell.RetireWaits | PinCell.RecordsAccesses));
        }
    }

    /// <summary>Leaves after a failed check, when a releaser may have seen this thread inside and left the block to it.</summary>
    internal static void LeaveRefused(PinCell* cell)
    {
        Unpin(cell);
        Interlocked.MemoryBarrier();
        RegionBlock? block = SlotTable.Find(SlotOf(cell));
        if (block is { Retiring: true })
        {
            block.Owner.TryReclaim(block);
        }
    }

    /// <summary>The block that an open access belongs to.</summary>
    internal static RegionBlock? BlockOf(PinCell* cell) => SlotTable.Find(SlotOf(cell));

    /// <summary>
    /// Makes every store the calling thread has made visible to any reader that enters the block (or one of
    /// <paramref name="more"/>) from now on, and every reader that entered before visible to the calling thread.
    /// Cost: a fence where no other thread has ever entered; else an interrupt to every processor that runs one of
    /// the process's threads (0.5 to 15 µs).
    /// </summary>
    internal static void Barrier(RegionBlock block, List<RegionBlock>? more = null)
    {
        Interlocked.MemoryBarrier();
        ThreadRecord self = ThreadRecord.Current;
        bool others = SlotTable.OthersVisit(block.Slot, self);
        for (int i = 0; !others && more is not null && i < more.Count; i++)
        {
            others = SlotTable.OthersVisit(more[i].Slot, self);
        }

        if (others)
        {
            Interlocked.MemoryBarrierProcessWide();
        }
    }

    /// <summary>Whether any thread has an access open to the block. Exact for accesses opened before the last <see cref="Barrier"/>.</summary>
    internal static bool IsBorrowed(RegionBlock block)
    {
        ThreadRecord self = ThreadRecord.Current;
        return IsBorrowedHere(block) || (SlotTable.OthersVisit(block.Slot, self) && IsBorrowedElsewhere(block));
    }

    /// <summary>As <see cref="IsBorrowed"/>, but gives accesses of other threads that last some nanoseconds the time to close.</summary>
    internal static bool IsBorrowedForLong(RegionBlock block)
    {
        for (int round = 0; round < 8; round++)
        {
            if (!IsBorrowed(block))
            {
                return false;
            }

            if (IsBorrowedHere(block))
            {
                return true;
            }

            Thread.SpinWait(16);
        }

        return true;
    }

    /// <summary>Whether the calling thread has an access open to the block.</summary>
    internal static bool IsBorrowedHere(RegionBlock block) => ThreadRecord.Current.Cells[block.Slot].Count >= PinCell.Entered;

    /// <summary>Whether a thread other than the calling one has an access open to the block.</summary>
    internal static bool IsBorrowedElsewhere(RegionBlock block)
    {
        ThreadRecord self = ThreadRecord.Current;
        foreach (ThreadRecord record in ThreadRecord.All)
        {
            if (record != self && record.IsInside(block.Slot))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Asks every thread that is inside the block to look at it when it leaves.</summary>
    internal static void AskBorrowers(RegionBlock block)
    {
        foreach (ThreadRecord record in ThreadRecord.All)
        {
            if (record.IsInside(block.Slot))
            {
                Interlocked.Or(ref record.Cells[block.Slot].Attention, PinCell.RetireWaits);
            }
        }

        Interlocked.MemoryBarrierProcessWide();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void EnterSlowly(PinCell* cell, int slot)
    {
        if (cell->Count == PinCell.Unregistered)
        {
            SlotTable.Visit(slot, ThreadRecord.Current);
            cell->Count = PinCell.Idle;
        }

        Volatile.Write(ref cell->Count, cell->Count + 1);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void LeaveNested(PinCell* cell) => Volatile.Write(ref cell->Count, cell->Count - 1);

    private static int SlotOf(PinCell* cell) => (int)(cell - ThreadRecord.CellsOfThread);
}
