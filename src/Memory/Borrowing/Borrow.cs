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
    private const int LookupsToBecomeExpected = 64;

    /// <summary>Publishes that the calling thread is inside the block's slot. The caller checks the key next.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Pin Enter(RegionBlock block)
    {
        PinCell* cells = StackIdentity.CellsIfMine(block.ExpectedThread);
        if (cells == null)
        {
            cells = LookUpCells(block);
        }

        PinCell* cell = (PinCell*)((byte*)cells + block.CellOffset);
        if (cell->Count != PinCell.Idle)
        {
            return EnterSlowly(cell, block.Slot);
        }

        Volatile.Write(ref cell->Count, PinCell.Entered);
        return Pin.Outermost(cell);
    }

    /// <summary>Leaves; does nothing for no pin. The last borrower of a block that has ended reclaims it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Leave(Pin pin)
    {
        if (!pin.IsPlain)
        {
            LeaveSlowly(pin);
            return;
        }

        PinCell* cell = pin.PlainCell;
        Volatile.Write(ref cell->Count, PinCell.Idle);
        if (Volatile.Read(ref cell->Attention) != 0)
        {
            Attend(cell);
        }
    }

    /// <summary>Leaves after a failed check, when a releaser may have seen this thread inside and left the block to it.</summary>
    internal static void LeaveRefused(Pin pin)
    {
        PinCell* cell = Unpin(pin);
        Interlocked.MemoryBarrier();
        Reclaim(cell);
    }

    /// <summary>The block that an open access belongs to.</summary>
    internal static RegionBlock? BlockOf(Pin pin) => SlotTable.Find(SlotOf(pin.Cell));

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
    internal static bool IsBorrowedHere(RegionBlock block) => ThreadRecord.Current.IsInside(block.Slot);

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
                Interlocked.Exchange(ref record.Cells[block.Slot].Attention, 1);
            }
        }

        Interlocked.MemoryBarrierProcessWide();
    }

    /// <summary>The calling thread's cells when the block expected another thread; it expects the one that asks often.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PinCell* LookUpCells(RegionBlock block)
    {
        PinCell* cells = ThreadCells.Own;
        if (cells == null)
        {
            cells = ThreadRecord.Register();
        }

        if (cells[block.Slot].Lookups++ % LookupsToBecomeExpected == 0)
        {
            block.ExpectedThread = ThreadRecord.Current.Identity;
        }

        return cells;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Pin EnterSlowly(PinCell* cell, int slot)
    {
        if (cell->Count == PinCell.Unregistered)
        {
            SlotTable.Visit(slot, ThreadRecord.Current);
            Volatile.Write(ref cell->Count, PinCell.Entered);
            return Pin.Outermost(cell);
        }

        Volatile.Write(ref cell->Nested, cell->Nested + 1);
        return Pin.Nested(cell);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void LeaveSlowly(Pin pin)
    {
        if (pin.IsNone)
        {
            return;
        }

        PinCell* cell = Unpin(pin);
        if (Volatile.Read(ref cell->Attention) != 0)
        {
            Attend(cell);
        }
    }

    /// <returns>The cell that was left.</returns>
    private static PinCell* Unpin(Pin pin)
    {
        PinCell* cell = pin.Cell;
        if (pin.IsRecorded)
        {
            // Only a copy of an access that was closed twice has a record that is on no list, or another thread's.
            if (pin.Record->ThreadId != ThreadRecord.Current.Id
                || SlotTable.Find(SlotOf(cell))?.Opened?.TryClose(pin.Record, out pin) != true)
            {
                return ThreadCells.Own;
            }
        }

        if (pin.IsNested)
        {
            // Likewise, a second close must not make later accesses count less than nothing.
            Volatile.Write(ref cell->Nested, Math.Max(0, cell->Nested - 1));
        }
        else
        {
            Volatile.Write(ref cell->Count, PinCell.Idle);
        }

        return cell;
    }

    /// <summary>After leaving, when a releaser asked: reclaims the block if this was its last borrower.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Attend(PinCell* cell)
    {
        Reclaim(cell);
        if (cell->Count == PinCell.Idle && cell->Nested == 0)
        {
            Interlocked.Exchange(ref cell->Attention, 0);
        }
    }

    private static void Reclaim(PinCell* cell)
    {
        if (SlotTable.Find(SlotOf(cell)) is { Retiring: true } block)
        {
            block.Owner.TryReclaim(block);
        }
    }

    private static int SlotOf(PinCell* cell) => (int)(cell - ThreadCells.Own);
}
