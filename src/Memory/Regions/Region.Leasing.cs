using System.Diagnostics;
using Fidelity.Memory.Borrowing;
using Fidelity.Memory.Diagnostics;
using Fidelity.Memory.Regions;

namespace Fidelity.Memory;

/// <content>One region serving many owners one after the other, on behalf of <see cref="ArenaPool"/>.</content>
public sealed partial class Region
{
    private bool _leased;

    /// <summary>Begins a new owner's time. The region is clean.</summary>
    internal long BeginLease()
    {
        lock (_gate)
        {
            ThrowIfReleased();
            LeaseKey = RegionKeys.Next();
            _leased = true;
            _main.Publish(RegionKeys.Next());
            return LeaseKey;
        }
    }

    /// <summary>Ends an owner's time: its capabilities are refused from now on. The memory is still there until <see cref="TryClean"/>.</summary>
    /// <param name="lease">The owner's lease.</param>
    /// <param name="ended">How many child regions ended with it.</param>
    /// <returns>Whether it was this owner's time.</returns>
    internal bool TryEndLease(long lease, out int ended)
    {
        ended = 0;
        lock (_gate)
        {
            if (!_leased || LeaseKey != lease)
            {
                return false;
            }

            if (_released)
            {
                _leased = false;
                return true;
            }

            if (_protection != Access.ReadWrite)
            {
                Protect(Access.ReadWrite);
            }

            _leased = false;
            LeaseKey = RegionKeys.Next();
            ended = EndChildren();
            Tally();
            _main.Invalidate();
            foreach (RegionBlock block in _large)
            {
                block.Invalidate();
            }

            return true;
        }
    }

    /// <summary>Does something on behalf of an owner whose time it is.</summary>
    /// <exception cref="CapabilityException">The owner's time is over.</exception>
    internal TResult During<TResult>(long lease, Func<Region, TResult> action)
    {
        lock (_gate)
        {
            RequireLease(lease);
            return action(this);
        }
    }

    /// <summary>Resets on behalf of an owner whose time it is.</summary>
    /// <exception cref="CapabilityException">The owner's time is over.</exception>
    internal void ResetDuring(long lease)
    {
        long started = Stopwatch.GetTimestamp();
        MemoryMeter.Released(During(lease, static region => region.ResetQuietly()), started);
    }

    /// <summary>The present incarnation, for the owner whose time it is.</summary>
    /// <exception cref="CapabilityException">The owner's time is over.</exception>
    internal long IncarnationDuring(long lease)
    {
        long incarnation = Volatile.Read(ref Volatile.Read(ref _main).Incarnation);
        if (incarnation != 0 && LeaseKey == lease)
        {
            return incarnation;
        }

        lock (_gate)
        {
            RequireLease(lease);
            return _main.Incarnation;
        }
    }

    internal bool IsLeased(long lease)
    {
        lock (_gate)
        {
            return !_released && _leased && LeaseKey == lease;
        }
    }

    /// <summary>Whether a barrier needs other processors before <see cref="TryClean"/>.</summary>
    internal bool HasForeignVisitors()
    {
        lock (_gate)
        {
            ThreadRecord self = ThreadRecord.Current;
            bool others = SlotTable.OthersVisit(_main.Slot, self);
            foreach (RegionBlock block in _large)
            {
                others |= SlotTable.OthersVisit(block.Slot, self);
            }

            return others;
        }
    }

    /// <summary>
    /// Makes the region ready for its next owner, unless someone still has an access open. A barrier has been passed
    /// since the lease ended.
    /// </summary>
    /// <param name="keep">Bytes of pages to keep, or null for all.</param>
    internal bool TryClean(ByteSize? keep)
    {
        lock (_gate)
        {
            if (_released)
            {
                return true;
            }

            if (FirstBorrowed() is not null)
            {
                return false;
            }

            bool wasFull = IsFull;
            Rewind(_main);
            SetLargeAside();
            if (keep is { } bytes)
            {
                DropSpares();
                DiscardBeyond(_main, (nuint)bytes.Bytes);
            }

            IsFull = wasFull && keep is null;
            return true;
        }
    }

    /// <summary>Whether an owner has used all there is since the pages were last given back.</summary>
    internal bool IsFull { get; private set; }

    private void RequireLease(long lease)
    {
        if (_released || !_leased || LeaseKey != lease)
        {
            throw new CapabilityException(Name, CapabilityFailure.Released,
                $"Arena '{Name}' has been returned to its pool; it may serve another owner now. Rent a new one.");
        }
    }
}
