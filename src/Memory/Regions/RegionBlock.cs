// Invariants:
// - Base, Limit and what lies between them may be used by a thread that has entered the block's slot and then found
//   Key (or, after Examine, Incarnation and the ledger) to match. Bytes below Limit are committed.
// - Key is Incarnation when nothing has to be looked up, its negative when Examine must decide, Ended when nobody may enter.
// - Position, ChunkEnd and Allocations are written by the thread whose cell is AllocatorCell, while it is inside
//   and sees AllocatorCell to be its own; by anyone else only under the owner's gate when AllocatorCell is 0
//   and that thread has been seen outside since.
// - Everything else is written under the owner's gate. Bytes from DirtyEnd up have never been used: they are zero.
// - A block belongs to one region all its life, except a dedicated one, which can be transferred.
using Fidelity.Memory.Borrowing;
using Fidelity.Memory.Pages;

namespace Fidelity.Memory.Regions;

/// <summary>One range of native pages, with the state that says who may use it.</summary>
internal sealed unsafe class RegionBlock
{
    /// <summary>In <see cref="Key"/>: equal to no capability's key.</summary>
    private const long Ended = long.MinValue;

    internal long Key = Ended;
    internal long Incarnation;
    internal byte* Base;
    internal nuint Limit;
    internal nuint Position;
    internal nuint ChunkEnd;
    internal nint AllocatorCell;
    internal long Allocations;
    internal readonly int Slot;

    /// <summary>Where the slot's cell lies in any thread's cells, in bytes.</summary>
    internal readonly nint CellOffset;

    /// <summary>The identity of the thread that enters most: it is told without a look at thread-local storage.</summary>
    internal long[] ExpectedThread = StackIdentity.None;

    internal RegionBlock(Region owner, nuint capacity, bool dedicated, bool exclusive)
    {
        Owner = owner;
        Capacity = capacity;
        Reserved = PageSource.RoundUp(capacity);
        Dedicated = dedicated;
        WeakSelf = new WeakReference<RegionBlock>(this);
        Slot = SlotTable.Take(this);
        CellOffset = (nint)Slot * sizeof(PinCell);
        Share(exclusive);
        try
        {
            PageRange range = PageCache.Take(Reserved);
            Base = range.Base;
            Usable = range.Usable;
            DirtyEnd = range.DirtyEnd;
        }
        catch
        {
            SlotTable.Return(Slot);
            throw;
        }
    }

    internal Region Owner { get; set; }

    internal WeakReference<RegionBlock> WeakSelf { get; }

    /// <summary>Bytes that may be handed out.</summary>
    internal nuint Capacity { get; }

    /// <summary>Bytes of addresses.</summary>
    internal nuint Reserved { get; }

    /// <summary>Whether the block holds one large buffer.</summary>
    internal bool Dedicated { get; }

    internal OpenAccessList? Opened { get; private set; }

    /// <summary>Whether accesses are recorded (<see cref="Sharing.ExclusiveWriter"/>).</summary>
    internal bool Exclusive => Opened is not null;

    internal GrantLedger? Ledger { get; set; }

    /// <summary>What the hardware allows, or is about to.</summary>
    internal volatile Access Protection = Access.ReadWrite;

    /// <summary>Ended, but still borrowed: the last borrower reclaims it.</summary>
    internal volatile bool Retiring;

    /// <summary>Where the next chunk begins.</summary>
    internal nuint Tail { get; set; }

    /// <summary>Bytes from the base that the system has made usable, whole pages; at least <see cref="Limit"/>.</summary>
    internal nuint Usable { get; set; }

    internal nuint DirtyEnd { get; set; }

    /// <summary>The block's pages, to be given back once nobody is inside.</summary>
    internal PageRange Range => new((nint)Base, Reserved, Usable, Math.Max(DirtyEnd, Tail));

    /// <summary>The thread that bumps without a lock, and the one before it while it may still be inside.</summary>
    internal ThreadRecord? Allocator { get; set; }

    /// <summary>Allocations in a row by one thread that is not the allocator.</summary>
    internal int ForeignRun { get; set; }

    internal ThreadRecord? ForeignThread { get; set; }

    internal long SharedAllocations { get; set; }

    /// <summary>The regions it was transferred from, the last one first.</summary>
    internal FormerOwners FormerOwners;

    /// <summary>Bytes handed out in this incarnation, padding included.</summary>
    internal nuint InUse => Tail - Math.Min(Tail, ChunkEnd - Math.Min(ChunkEnd, Position));

    /// <summary>Sets whether accesses are recorded. Only when nobody is inside.</summary>
    internal void Share(bool exclusive) => Opened = exclusive ? Opened ?? new OpenAccessList(Slot) : null;

    /// <summary>Lets nobody enter any more. Who is inside is found out next.</summary>
    internal void Invalidate()
    {
        Volatile.Write(ref AllocatorCell, 0);
        Volatile.Write(ref Incarnation, 0);
        Volatile.Write(ref Key, Ended);
    }

    /// <summary>Begins a new incarnation on the same pages. Only when nobody is inside.</summary>
    internal void Rewind()
    {
        DirtyEnd = Math.Max(DirtyEnd, Tail);
        Tail = 0;
        ForgetAllocator();
        Ledger?.Clear();
        Opened?.Clear();
    }

    /// <summary>Lets capabilities with the key enter.</summary>
    internal void Publish(long incarnation)
    {
        Volatile.Write(ref Incarnation, incarnation);
        UpdateKey();
    }

    /// <summary>Sets <see cref="Key"/> by whether there is something to look up.</summary>
    internal void UpdateKey()
    {
        bool plain = Opened is null && Protection == Access.ReadWrite && Ledger is null or { IsEmpty: true };
        Volatile.Write(ref Key, plain ? Incarnation : -Incarnation);
    }

    /// <summary>Throws unless the buffer at <paramref name="start"/> still belongs to who holds it.</summary>
    /// <exception cref="CapabilityException">It has ended or moved.</exception>
    internal void RequireOwner(Region expected, long incarnation, nuint start)
    {
        CapabilityFailure? failure =
            Owner != expected || Incarnation != incarnation ? WhyEnded(incarnation)
            : Ledger?.Find(start) == GrantLedger.Transferred ? CapabilityFailure.Transferred
            : null;
        if (failure is { } reason)
        {
            throw Admission.Refusal(this, incarnation, reason);
        }
    }

    /// <summary>Sets the key that capabilities on a buffer must have from now on.</summary>
    internal void SetGrant(nuint start, long grant)
    {
        GrantLedger ledger = Ledger ??= new GrantLedger();
        ledger.Set(start, grant);
        UpdateKey();
    }

    /// <summary>The key for a new capability on the buffer at <paramref name="start"/>.</summary>
    /// <exception cref="CapabilityException">The buffer has ended or moved.</exception>
    internal long Grant(long incarnation, nuint start)
    {
        if (Volatile.Read(ref Key) == incarnation)
        {
            return incarnation;
        }

        Pin pin = Borrow.Enter(this);
        long grant = Ledger?.Find(start) ?? GrantLedger.Untouched;
        CapabilityFailure? failure = Volatile.Read(ref Incarnation) != incarnation ? WhyEnded(incarnation) : null;
        Borrow.LeaveRefused(pin);
        if (grant == GrantLedger.Transferred)
        {
            failure ??= CapabilityFailure.Transferred;
        }

        return failure is { } reason ? throw Admission.Refusal(this, incarnation, reason)
            : grant == GrantLedger.Untouched ? incarnation
            : grant;
    }

    /// <summary>Gives up the bump chunk. Only when its thread is not inside, or <see cref="AllocatorCell"/> has been 0 since a barrier.</summary>
    internal void ForgetAllocator()
    {
        Volatile.Write(ref AllocatorCell, 0);
        Allocator = null;
        Position = ChunkEnd = 0;
        ForeignRun = 0;
        ForeignThread = null;
    }

    /// <summary>Lets the allocating thread hand out memory without the gate, or no longer.</summary>
    internal void LetAllocatorBump(bool mayBump) =>
        Volatile.Write(ref AllocatorCell, mayBump && Allocator is { } allocator ? (nint)(allocator.Cells + Slot) : 0);

    /// <summary>Why a capability may not be used, or null if it may. The calling thread is inside.</summary>
    /// <param name="key">The capability's key.</param>
    /// <param name="start">Where its buffer begins, in bytes.</param>
    /// <param name="offset">Where it begins, in bytes.</param>
    /// <param name="length">How long it is, in bytes.</param>
    /// <param name="write">Whether it wants to write.</param>
    internal CapabilityFailure? Examine(long key, nuint start, nuint offset, nuint length, bool write)
    {
        long incarnation = Volatile.Read(ref Incarnation);
        if (incarnation == 0 || key < incarnation)
        {
            return WhyEnded(key);
        }

        long grant = Ledger?.Find(start) ?? GrantLedger.Untouched;
        if (Volatile.Read(ref Incarnation) != incarnation)
        {
            // A transfer ended it meanwhile and cleared the ledger: the answer does not count.
            return WhyEnded(key);
        }

        if (key != (grant == GrantLedger.Untouched ? incarnation : grant))
        {
            return grant == GrantLedger.Transferred ? CapabilityFailure.Transferred : CapabilityFailure.Revoked;
        }

        if (offset + length > Limit)
        {
            return CapabilityFailure.OutOfRange;
        }

        return Protection == Access.None || (write && Protection == Access.Read) ? CapabilityFailure.Protected : null;
    }

    /// <summary>How the incarnation that a key belongs to came to its end.</summary>
    internal CapabilityFailure WhyEnded(long key) => FormerOwners.WhyEnded(key) ?? Owner.WhyOver(key);

    /// <summary>The name of the region that gave the key.</summary>
    internal string NameFor(long key) => FormerOwners.NameFor(key) ?? Owner.Name;
}
