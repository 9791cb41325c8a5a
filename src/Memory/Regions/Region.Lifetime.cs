// Invariants:
// - A block's memory is given back, or used again, only when the block has been invalidated, a barrier has been
//   passed since, and nobody has been seen inside after it (see Borrowing/).
// - Gates are taken from parent to child. A child leaves its parent's list after it has given up its own gate.
using System.Diagnostics;
using System.Runtime.InteropServices;
using Fidelity.Memory.Borrowing;
using Fidelity.Memory.Diagnostics;
using Fidelity.Memory.Pages;
using Fidelity.Memory.Regions;

namespace Fidelity.Memory;

/// <content>Reset and release.</content>
public sealed unsafe partial class Region
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(20);

    /// <summary>
    /// Ends everything allocated so far, child regions included, and begins anew with the same memory. Capabilities
    /// from before say <see cref="CapabilityFailure.Reset"/>. Never waits: memory that is still borrowed is left to
    /// its last borrower, and the region goes on with other pages.
    /// Cost: a lock; if other threads have used the region, an interrupt to each processor (0.5 to 15 µs); memory is
    /// zeroed when it is allocated again.
    /// </summary>
    /// <exception cref="ObjectDisposedException">The region has been released.</exception>
    /// <exception cref="CapabilityException">The region is protected.</exception>
    /// <exception cref="InsufficientMemoryException">Other pages were needed and the system refuses the addresses; the region is released.</exception>
    public void Reset()
    {
        long started = Stopwatch.GetTimestamp();
        MemoryMeter.Released(ResetQuietly(), started);
    }

    /// <summary>
    /// Gives memory back that the region holds for later use: committed pages beyond what is in use, and pages of
    /// large buffers that ended with a reset.
    /// </summary>
    /// <exception cref="ObjectDisposedException">The region has been released.</exception>
    public void Trim()
    {
        lock (_gate)
        {
            ThrowIfReleased();
            DropSpares();
            DiscardBeyond(_main, _main.Tail);
        }
    }

    /// <summary>
    /// Releases the region and its children. Capabilities say <see cref="CapabilityFailure.Released"/> from now on;
    /// memory that is still borrowed is reclaimed by its last borrower. May be called any number of times, from any
    /// thread. Cost: in proportion to the pages in use; as <see cref="Reset"/> if other threads have used the region.
    /// </summary>
    public void Dispose()
    {
        End();
        GC.SuppressFinalize(this);
    }

    /// <summary>Releases the region, as <see cref="Dispose"/>, and waits until its memory has been reclaimed.</summary>
    /// <param name="timeout">How long to wait at most; <see cref="Timeout.InfiniteTimeSpan"/> for as long as it takes.</param>
    /// <returns>
    /// Whether all memory has been reclaimed. False at once if the calling thread itself has an access open, which
    /// it could not close while it waits.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="timeout"/> is negative and not infinite.</exception>
    public bool Release(TimeSpan timeout)
    {
        if (timeout < TimeSpan.Zero && timeout != Timeout.InfiniteTimeSpan)
        {
            throw new ArgumentOutOfRangeException(nameof(timeout), timeout, "Expected zero or more, or Timeout.InfiniteTimeSpan.");
        }

        Dispose();
        return AwaitAllBorrowers(timeout, Stopwatch.GetTimestamp());
    }

    /// <summary>Reclaims a block that has ended, if nobody is inside any more.</summary>
    internal void TryReclaim(RegionBlock block)
    {
        lock (_gate)
        {
            if (block.Retiring && !Borrow.IsBorrowed(block))
            {
                _retiring.Remove(block);
                Reclaim(block);
                Monitor.PulseAll(_gate);
            }
        }
    }

    /// <summary>Resets without telling the meter, whose listeners must not run under a gate.</summary>
    /// <returns>How many child regions ended.</returns>
    private int ResetQuietly()
    {
        lock (_gate)
        {
            ThrowIfReleased();
            ThrowIfProtected();
            int ended = EndChildren();
            Tally();
            BeginEnding();
            if (_options.ReleasePolicy == ReleasePolicy.Fence || Borrow.IsBorrowedForLong(_main))
            {
                ReplaceMain();
            }
            else
            {
                Rewind(_main);
            }

            SetLargeAside();
            _resets++;
            _main.Publish(RegionKeys.Next());
            return ended;
        }
    }

    private void End()
    {
        long started = Stopwatch.GetTimestamp();
        MemoryMeter.Released(EndQuietly(), started);
    }

    /// <summary>Ends this region and its children without telling the meter, whose listeners must not run under a gate.</summary>
    /// <returns>How many regions ended.</returns>
    internal int EndQuietly()
    {
        int ended;
        lock (_gate)
        {
            if (_released)
            {
                return 0;
            }

            Tally();
            Volatile.Write(ref _released, true);
            ended = 1 + EndChildren();
            BeginEnding();
            Settle(_main);
            foreach (RegionBlock block in _large)
            {
                Settle(block);
            }

            _large.Clear();
            DropSpares();
        }

        _parent?.Forget(this);
        MemoryMeter.RegionEnds();
        return ended;
    }

    /// <summary>Lets nobody enter any more, and makes those who are inside visible.</summary>
    private void BeginEnding()
    {
        _main.Invalidate();
        foreach (RegionBlock block in _large)
        {
            block.Invalidate();
        }

        Borrow.Barrier(_main, _large);
    }

    /// <summary>Keeps the figures of what is about to end.</summary>
    private void Tally()
    {
        long allocations = AllocationsNow();
        _endedAllocations += allocations;
        MemoryMeter.AllocationsEnded(allocations);
        _peakInUse = Math.Max(_peakInUse, InUseNow());
    }

    private int EndChildren()
    {
        int ended = 0;
        foreach (Region child in _children.ToArray())
        {
            ended += child.EndQuietly();
        }

        return ended;
    }

    private void Forget(Region child)
    {
        lock (_gate)
        {
            _children.Remove(child);
            _endedChildren.RemoveAll(static ended => !ended.IsAwaited);
            if (child.IsAwaited)
            {
                _endedChildren.Add(child);
            }
        }
    }

    /// <summary>Prepares an unborrowed block for its next incarnation.</summary>
    private void Rewind(RegionBlock block)
    {
        nuint used = block.Tail;
        block.Rewind();
        block.Allocations = block.SharedAllocations = 0;
        if (_options.Prefault)
        {
            NativeMemory.Clear(block.Base, used);
            block.DirtyEnd = 0;
        }
    }

    private void ReplaceMain()
    {
        RegionBlock old = _main;
        try
        {
            Volatile.Write(ref _main, NewBlock(MainCapacity, dedicated: false));
        }
        catch
        {
            EndQuietly();
            throw;
        }

        Settle(old);
        if (_options.Prefault)
        {
            PrefaultIfPossible(_main);
        }
    }

    /// <summary>Keeps the blocks of large buffers that have ended for the next incarnation, and gives back those that this one had no use for.</summary>
    private void SetLargeAside()
    {
        DropSpares();
        foreach (RegionBlock block in _large)
        {
            if (_options.ReleasePolicy == ReleasePolicy.Fence || Borrow.IsBorrowedForLong(block))
            {
                Settle(block);
            }
            else
            {
                Rewind(block);
                _spare.Add(block);
            }
        }

        _large.Clear();
    }

    private void DropSpares()
    {
        foreach (RegionBlock block in _spare)
        {
            Settle(block);
        }

        _spare.Clear();
    }

    /// <summary>Gives the pages of a block beyond what is kept back to the system, and their bytes to the budgets.</summary>
    private void DiscardBeyond(RegionBlock block, nuint keep)
    {
        nuint from = PageSource.RoundUp(Math.Max(keep, block.Tail));
        if (from < block.Usable)
        {
            PageSource.Current.Discard(block.Base + from, block.Usable - from);
            block.DirtyEnd = Math.Min(block.DirtyEnd, from);
        }

        if (from < block.Limit)
        {
            long less = (long)(block.Limit - from);
            block.Limit = from;
            Uncharge(less, upTo: null);
            _committed -= less;
            MemoryMeter.Committed(-less);
        }
    }

    /// <summary>Reclaims an invalidated block, or leaves that to its last borrower.</summary>
    private void Settle(RegionBlock block)
    {
        if (!Borrow.IsBorrowed(block))
        {
            Reclaim(block);
            return;
        }

        SlotTable.Hold(block);
        _retiring.Add(block);
        block.Retiring = true;
        Borrow.AskBorrowers(block);
        TryReclaim(block);
    }

    private void Reclaim(RegionBlock block)
    {
        block.Retiring = false;
        if (_options.ReleasePolicy == ReleasePolicy.Fence)
        {
            PageSource.Current.Fence(block.Base, block.Reserved, committed: block.Usable > 0);
        }
        else
        {
            if (block.Protection != Access.ReadWrite && block.Usable > 0)
            {
                PageSource.Current.Protect(block.Base, block.Usable, Access.ReadWrite);
            }

            PageCache.Give(block.Range);
        }

        Uncharge((long)block.Limit, upTo: null);
        _committed -= (long)block.Limit;
        MemoryMeter.Committed(-(long)block.Limit);
        MemoryMeter.Reserved(-(long)block.Reserved);
        _reserved -= (long)block.Reserved;
        SlotTable.Return(block.Slot);
    }

    private bool AwaitAllBorrowers(TimeSpan timeout, long started)
    {
        bool all = AwaitBorrowers(timeout, started);
        Region[] children;
        lock (_gate)
        {
            children = [.. _endedChildren];
        }

        foreach (Region child in children)
        {
            all &= child.AwaitAllBorrowers(timeout, started);
        }

        return all;
    }

    private bool AwaitBorrowers(TimeSpan timeout, long started)
    {
        lock (_gate)
        {
            while (_retiring.Count > 0)
            {
                foreach (RegionBlock block in _retiring.ToArray())
                {
                    if (Borrow.IsBorrowedHere(block))
                    {
                        return false;
                    }

                    TryReclaim(block);
                }

                TimeSpan left = timeout == Timeout.InfiniteTimeSpan ? LookAgain : timeout - Stopwatch.GetElapsedTime(started);
                if (_retiring.Count > 0)
                {
                    if (left <= TimeSpan.Zero)
                    {
                        return false;
                    }

                    Monitor.Wait(_gate, left < LookAgain ? left : LookAgain);
                }
            }
        }

        return true;
    }
}
