// Invariants:
// - While a buffer moves, nobody can enter it: its key or its entry in the ledger says so before the barrier.
// - No gate is held while waiting for borrowers, who may need it; each step looks again at what it finds afterwards.
using System.Diagnostics;
using Fidelity.Memory.Borrowing;
using Fidelity.Memory.Diagnostics;
using Fidelity.Memory.Regions;

namespace Fidelity.Memory;

/// <content>Revoking what was granted on a buffer, and moving a buffer to another region.</content>
public sealed unsafe partial class Region
{
    /// <summary>Ends all capabilities granted on the buffer so far.</summary>
    internal void Revoke(RegionBlock block, long incarnation, nuint start)
    {
        lock (_gate)
        {
            block.RequireOwner(this, incarnation, start);
            block.SetGrant(start, RegionKeys.Next());
        }
    }

    /// <summary>Moves the pages of a large buffer.</summary>
    internal static RegionBlock MoveBlock(RegionBlock block, long incarnation, AllocateCapability destination, TimeSpan timeout, out long newIncarnation)
    {
        Region source = block.Owner;
        Region target = destination.Region;
        long started = Stopwatch.GetTimestamp();
        lock (source._gate)
        {
            block.RequireOwner(source, incarnation, 0);
            source.ThrowIfProtected();
            RefuseIfBorrowedHere(block);
            block.SetGrant(0, GrantLedger.Transferred);
        }

        Borrow.Barrier(block);
        bool unborrowed = AwaitOutside(block, timeout, started);
        (Region first, Region second) = source._id < target._id ? (source, target) : (target, source);
        lock (first._gate)
        {
            lock (second._gate)
            {
                if (block.Incarnation != incarnation)
                {
                    throw Admission.Refusal(block, incarnation, block.WhyEnded(incarnation));
                }

                try
                {
                    if (!unborrowed)
                    {
                        throw StillBorrowed(block, timeout);
                    }

                    if (!target.IsIn(destination.Incarnation))
                    {
                        throw Admission.Refusal(target._main, destination.Incarnation, target._main.WhyEnded(destination.Incarnation));
                    }

                    source.ThrowIfProtected();
                    target.ThrowIfProtected();
                    if (target.TryChargeOrDropSpares((long)block.Limit, CommonAncestor(source, target)) is { } refusing)
                    {
                        throw refusing.Exhausted(block.Limit, refusing.LeftInBudget);
                    }
                }
                catch
                {
                    block.SetGrant(0, RegionKeys.Next());
                    throw;
                }

                source.GiveUp(block, CommonAncestor(source, target));
                target.TakeOver(block);
                newIncarnation = block.Incarnation;
                return block;
            }
        }
    }

    /// <summary>Copies a small buffer and ends the old one.</summary>
    internal static Buffer<T> MoveContent<T>(RegionBlock block, long incarnation, nuint start, int count, int alignment, AllocateCapability destination, TimeSpan timeout)
        where T : unmanaged
    {
        Region source = block.Owner;
        long started = Stopwatch.GetTimestamp();
        lock (source._gate)
        {
            block.RequireOwner(source, incarnation, start);
            source.ThrowIfProtected();
            RefuseIfBorrowedHere(block);
            block.SetGrant(start, GrantLedger.Transferred);
        }

        try
        {
            Borrow.Barrier(block);
            if (!AwaitOutside(block, timeout, started))
            {
                throw StillBorrowed(block, timeout);
            }

            Buffer<T> moved = destination.Region.AllocateIn<T>(destination.Incarnation, count, (nuint)alignment);
            CopyContent(block, incarnation, start, moved);
            return moved;
        }
        catch
        {
            lock (source._gate)
            {
                if (block.Incarnation == incarnation)
                {
                    block.SetGrant(start, RegionKeys.Next());
                }
            }

            throw;
        }
    }

    private static void CopyContent<T>(RegionBlock block, long incarnation, nuint start, Buffer<T> target)
        where T : unmanaged
    {
        Pin pin = Borrow.Enter(block);
        CapabilityFailure? failure =
            Volatile.Read(ref block.Incarnation) != incarnation ? block.WhyEnded(incarnation)
            : block.Protection == Access.None ? CapabilityFailure.Protected
            : start + ((nuint)(uint)target.Length * (nuint)sizeof(T)) > block.Limit ? CapabilityFailure.OutOfRange
            : null;
        if (failure is { } reason)
        {
            Borrow.LeaveRefused(pin);
            throw Admission.Refusal(block, incarnation, reason);
        }

        try
        {
            target.GetWriteAccess().CopyFrom(new ReadOnlySpan<T>(block.Base + start, target.Length));
        }
        finally
        {
            Borrow.Leave(pin);
        }
    }

    private static bool AwaitOutside(RegionBlock block, TimeSpan timeout, long started)
    {
        SpinWait wait = default;
        ThreadRecord self = ThreadRecord.Current;
        foreach (ThreadRecord record in ThreadRecord.All)
        {
            // Seen outside once is enough: whoever enters later is refused.
            while (record != self && record.IsInside(block.Slot))
            {
                if (timeout != Timeout.InfiniteTimeSpan && Stopwatch.GetElapsedTime(started) > timeout)
                {
                    return false;
                }

                wait.SpinOnce();
            }
        }

        return true;
    }

    private static void RefuseIfBorrowedHere(RegionBlock block)
    {
        if (Borrow.IsBorrowedHere(block))
        {
            string name = block.Owner.Name;
            throw new CapabilityException(name, CapabilityFailure.Conflict,
                $"A buffer of region '{name}' cannot be transferred while this thread has an access to its memory open. Close the access first.");
        }
    }

    private static TimeoutException StillBorrowed(RegionBlock block, TimeSpan timeout) => new(
        $"A buffer of region '{block.Owner.Name}' could not be transferred: another thread has had its memory open for longer than {timeout}. " +
        "The buffer stays where it was; capabilities granted on it before are revoked.");

    private void ThrowIfProtected()
    {
        if (_protection != Access.ReadWrite)
        {
            throw Admission.Refusal(_main, _main.Incarnation, CapabilityFailure.Protected);
        }
    }

    private void GiveUp(RegionBlock block, Region? commonAncestor)
    {
        _peakInUse = Math.Max(_peakInUse, InUseNow());
        _large.Remove(block);
        _endedAllocations += block.SharedAllocations;
        MemoryMeter.AllocationsEnded(block.SharedAllocations);
        CountPages(block, -1);
        Uncharge((long)block.Limit, commonAncestor);
        block.FormerOwners.Add(this, block.Incarnation, RegionKeys.Next());
        block.Invalidate();
    }

    private void TakeOver(RegionBlock block)
    {
        block.Owner = this;
        block.SharedAllocations = 0;

        // Whoever looks into the ledger while it is cleared must find the incarnation gone afterwards.
        Interlocked.MemoryBarrier();
        block.Ledger?.Clear();
        block.Share(_options.Sharing == Sharing.ExclusiveWriter);
        CountPages(block, 1);
        _large.Add(block);
        block.Publish(RegionKeys.Next());
    }

    private void CountPages(RegionBlock block, int sign)
    {
        _committed += sign * (long)block.Limit;
        _reserved += sign * (long)block.Reserved;
    }
}
