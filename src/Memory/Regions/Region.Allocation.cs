// Invariants:
// - The fast way bumps Position without a lock, inside the block and after it has seen AllocatorCell to be its own;
//   everything else happens under the gate.
// - What is handed out is zero: bytes below DirtyEnd are cleared when a chunk is taken, by the thread that takes it.
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Fidelity.Memory.Borrowing;
using Fidelity.Memory.Diagnostics;
using Fidelity.Memory.Pages;
using Fidelity.Memory.Regions;

namespace Fidelity.Memory;

/// <content>Handing out memory.</content>
public sealed unsafe partial class Region
{
    private const nuint Granule = 8;
    private const nuint SmallestChunk = 4 * 1024;
    private const nuint LargestChunk = 32 * 1024;
    private const nuint SmallestCommit = 64 * 1024;
    private const nuint LargestCommit = 8 * 1024 * 1024;
    private const nuint HugeCommit = 64 * 1024 * 1024;
    private const int ForeignRunToTakeOver = 64;

    /// <summary>Allocates one zeroed <typeparamref name="T"/>, aligned to its natural alignment (at least 8 bytes).</summary>
    /// <inheritdoc cref="Allocate{T}(int)"/>
    public Buffer<T> Allocate<T>()
        where T : unmanaged => Allocate<T>(1);

    /// <summary>
    /// Allocates <paramref name="count"/> zeroed elements, aligned to their natural alignment (at least 8 bytes).
    /// Cost: some nanoseconds for the thread that allocates most, a lock for others, a system call now and then;
    /// from 256 KB up a mapping of its own.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    /// <exception cref="RegionExhaustedException">The budget, the capacity or the machine does not allow it; the region stays usable.</exception>
    /// <exception cref="ObjectDisposedException">The region has been released.</exception>
    /// <exception cref="CapabilityException">The region is protected.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Buffer<T> Allocate<T>(int count)
        where T : unmanaged
    {
        if (TryBump<T>(count, 0, out RegionBlock block, out long incarnation, out nuint start))
        {
            return new Buffer<T>(block, incarnation, start, count);
        }

        return AllocateSlowly<T>(count, 0, 0);
    }

    /// <summary>Allocates zeroed elements at an address that is a multiple of <paramref name="alignment"/> bytes.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative, or <paramref name="alignment"/> is no power of two up to a page.</exception>
    /// <inheritdoc cref="Allocate{T}(int)" path="/exception"/>
    public Buffer<T> Allocate<T>(int count, int alignment)
        where T : unmanaged
    {
        if (alignment <= 0 || !BitOperations.IsPow2(alignment) || (nuint)alignment > PageSource.PageSize)
        {
            throw new ArgumentOutOfRangeException(nameof(alignment), alignment,
                $"Region '{Name}' aligns to powers of two from 1 to {PageSource.PageSize} bytes (a page).");
        }

        return AllocateSlowly<T>(count, (nuint)alignment, 0);
    }

    /// <summary>Allocates if the region is still in the given incarnation.</summary>
    internal Buffer<T> AllocateIn<T>(long incarnation, int count, nuint alignment = 0)
        where T : unmanaged
    {
        if (alignment <= Granule && TryBump<T>(count, incarnation, out RegionBlock block, out long found, out nuint start))
        {
            return new Buffer<T>(block, found, start, count);
        }

        return AllocateSlowly<T>(count, alignment, incarnation);
    }

    /// <summary>As <see cref="AllocateIn"/>, but always in the pages that small buffers share, whatever the size.</summary>
    internal Buffer<T> AllocateCommon<T>(long incarnation, int count)
        where T : unmanaged
    {
        if (TryBump<T>(count, incarnation, out RegionBlock block, out long found, out nuint start))
        {
            return new Buffer<T>(block, found, start, count);
        }

        return AllocateSlowly<T>(count, 0, incarnation, ownPages: false);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryBump<T>(int count, long expected, out RegionBlock block, out long incarnation, out nuint start)
        where T : unmanaged
    {
        block = _main;
        incarnation = 0;
        start = 0;
        if (count <= 0 || NaturalAlignment<T>() > Granule)
        {
            return false;
        }

        nuint bytes = (((nuint)(uint)count * (nuint)sizeof(T)) + (Granule - 1)) & ~(Granule - 1);
        Pin pin = Borrow.Enter(block);
        bool done = false;
        if (Volatile.Read(ref block.AllocatorCell) == (nint)(pin.IsPlain ? pin.PlainCell : pin.Cell))
        {
            incarnation = block.Incarnation;
            start = block.Position;
            nuint end = start + bytes;
            if (end <= block.ChunkEnd && incarnation != 0 && (expected == 0 || expected == incarnation))
            {
                block.Position = end;
                block.Allocations++;
                done = true;
            }
        }

        if (!done)
        {
            Borrow.LeaveRefused(pin);
            return false;
        }

        Borrow.Leave(pin);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nuint NaturalAlignment<T>()
        where T : unmanaged => (nuint)(sizeof(AlignmentProbe<T>) - sizeof(T));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Buffer<T> AllocateSlowly<T>(int count, nuint alignment, long expected, bool ownPages = true)
        where T : unmanaged
    {
        if (count < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(count), count, $"Region '{Name}' was asked for {count} elements of {typeof(T).Name}; expected 0 or more.");
        }

        int asked = (int)alignment;
        alignment = Math.Max(alignment, Math.Max(NaturalAlignment<T>(), Granule));
        nuint bytes = Math.Max((((nuint)(uint)count * (nuint)sizeof(T)) + (Granule - 1)) & ~(Granule - 1), Granule);
        lock (_gate)
        {
            if (expected != 0 && (_released || _main.Incarnation != expected))
            {
                throw Admission.Refusal(_main, expected, _main.WhyEnded(expected));
            }

            ThrowIfReleased();
            ThrowIfProtected();
            if (ownPages && bytes >= LargeBuffer && MayHaveOwnPages(bytes))
            {
                RegionBlock large = AllocateLarge(bytes);
                return new Buffer<T>(large, large.Incarnation, 0, count, asked);
            }

            nuint start = AllocateSmall(bytes, alignment);
            return new Buffer<T>(_main, _main.Incarnation, start, count, asked);
        }
    }

    private nuint AllocateSmall(nuint bytes, nuint alignment)
    {
        RegionBlock block = _main;
        ThreadRecord self = ThreadRecord.Current;
        if (block.Allocator != self && MayBecomeAllocator(block, self))
        {
            block.Allocator = self;
            Volatile.Write(ref block.AllocatorCell, (nint)(self.Cells + block.Slot));
        }

        nuint start;
        if (block.AllocatorCell == (nint)(self.Cells + block.Slot))
        {
            start = AlignUp(block.Position, alignment);
            if (start + bytes > block.ChunkEnd)
            {
                TakeChunk(block, bytes, alignment);
                start = AlignUp(block.Position, alignment);
            }

            block.Position = start + bytes;
            block.Allocations++;
            return start;
        }

        start = AlignUp(block.Tail, alignment);
        Ensure(block, start + bytes, bytes);
        Hand(block, start + bytes);
        block.SharedAllocations++;
        return start;
    }

    /// <summary>
    /// Whether the calling thread may bump without a lock from now on: nobody does, or it has allocated many times in
    /// a row and the thread that did is known to be outside.
    /// </summary>
    private static bool MayBecomeAllocator(RegionBlock block, ThreadRecord self)
    {
        if (block.Allocator is not { } before)
        {
            return true;
        }

        block.ForeignRun = block.ForeignThread == self ? block.ForeignRun + 1 : 0;
        block.ForeignThread = self;
        if (block.ForeignRun < ForeignRunToTakeOver)
        {
            return false;
        }

        block.ForeignRun = 0;
        if (block.AllocatorCell != 0)
        {
            Volatile.Write(ref block.AllocatorCell, 0);
            Borrow.Barrier(block);
        }

        return !before.IsInside(block.Slot);
    }

    /// <summary>Gives the allocating thread the next stretch to bump through, joined to what is left of its last one where they touch.</summary>
    private void TakeChunk(RegionBlock block, nuint bytes, nuint alignment)
    {
        bool continues = block.ChunkEnd == block.Tail;
        nuint from = continues ? block.Position : block.Tail;
        nuint needed = AlignUp(from, alignment) + bytes;
        Ensure(block, needed, bytes);
        nuint end = Math.Max(needed, Math.Min(block.Limit, needed + Math.Clamp(block.Tail / 8, SmallestChunk, LargestChunk)));
        Hand(block, end);
        block.Position = from;
        block.ChunkEnd = end;
    }

    /// <summary>Moves the tail; what it passes is zero.</summary>
    private static void Hand(RegionBlock block, nuint end)
    {
        nuint dirty = Math.Min(end, block.DirtyEnd);
        if (block.Tail < dirty)
        {
            NativeMemory.Clear(block.Base + block.Tail, dirty - block.Tail);
        }

        block.Tail = end;
    }

    /// <summary>Makes the block's bytes up to <paramref name="end"/> usable.</summary>
    private void Ensure(RegionBlock block, nuint end, nuint requested)
    {
        if (end > block.Capacity)
        {
            nuint start = end - requested;
            throw Exhausted(requested, Math.Min((long)(block.Capacity - Math.Min(block.Capacity, start)), LeftFor(block, start)));
        }

        if (end > block.Limit)
        {
            Commit(block, end, requested);
        }
    }

    private void Commit(RegionBlock block, nuint end, nuint requested)
    {
        nuint step = _options.HugePages ? HugeCommit : Math.Clamp(block.Limit, SmallestCommit, LargestCommit);
        nuint wanted = Math.Min(block.Capacity, PageSource.RoundUp(Math.Max(end, block.Limit + step)));
        Region? refusing = TryCommit(block, wanted, out bool refusedBySystem);
        if (refusing is not null || refusedBySystem)
        {
            DropSpares();
            wanted = Math.Min(block.Capacity, PageSource.RoundUp(end));
            refusing = TryCommit(block, wanted, out refusedBySystem);
        }

        if (refusing is not null)
        {
            throw refusing.Exhausted(requested, refusing == this ? LeftFor(block, end - requested) : refusing.LeftInBudget);
        }

        if (refusedBySystem)
        {
            throw new RegionExhaustedException(Name, new ByteSize((long)requested), ByteSize.Zero,
                $"Region '{Name}' cannot get {new ByteSize((long)(wanted - block.Limit))} more from the system, which is out of memory or at a limit. Release other regions.");
        }
    }

    private Region? TryCommit(RegionBlock block, nuint wanted, out bool refusedBySystem)
    {
        refusedBySystem = false;
        nuint more = wanted - block.Limit;
        if (TryCharge((long)more, upTo: null) is { } refusing)
        {
            return refusing;
        }

        nuint usable = PageSource.RoundUp(wanted);
        if (usable > block.Usable)
        {
            if (!PageSource.Current.TryCommit(block.Base + block.Usable, usable - block.Usable, first: block.Usable == 0, _options.HugePages))
            {
                Uncharge((long)more, upTo: null);
                refusedBySystem = true;
                return null;
            }

            block.Usable = usable;
        }

        _committed += (long)more;
        MemoryMeter.Committed((long)more);
        block.Limit = wanted;
        return null;
    }

    /// <summary>Whether a large buffer gets pages of its own: not where all pages are taken beforehand, or the budget only has room in those already committed.</summary>
    private bool MayHaveOwnPages(nuint bytes)
    {
        if (_options.Prefault)
        {
            return false;
        }

        long needed = (long)PageSource.RoundUp(bytes);
        if (LeftInAllBudgets < needed)
        {
            if (FindSpare((nuint)needed, (nuint)needed) >= 0)
            {
                return true;
            }

            DropSpares();
        }

        return LeftInAllBudgets >= needed;
    }

    private RegionBlock AllocateLarge(nuint bytes)
    {
        RegionBlock block = TakeSpare(bytes) ?? NewLarge(bytes);
        Hand(block, bytes);
        block.SharedAllocations = 1;
        _large.Add(block);
        block.Publish(RegionKeys.Next());
        return block;
    }

    private RegionBlock? TakeSpare(nuint bytes)
    {
        int index = FindSpare(bytes, bytes * 2);
        if (index < 0)
        {
            return null;
        }

        RegionBlock spare = _spare[index];
        _spare.RemoveAt(index);
        return spare;
    }

    /// <summary>A block of a large buffer that has ended, with a capacity in the given bounds.</summary>
    private int FindSpare(nuint least, nuint most)
    {
        for (int i = _spare.Count - 1; i >= 0; i--)
        {
            if (_spare[i].Capacity >= least && _spare[i].Capacity <= Math.Max(most, PageSource.RoundUp(least)))
            {
                return i;
            }
        }

        return -1;
    }

    private RegionBlock NewLarge(nuint bytes)
    {
        RegionBlock block;
        try
        {
            block = NewBlock(PageSource.RoundUp(bytes), dedicated: true);
        }
        catch (InsufficientMemoryException refused)
        {
            ByteSize asked = new((long)bytes);
            throw new RegionExhaustedException(Name, asked, ByteSize.Zero, $"Region '{Name}' cannot give {asked}. {refused.Message}");
        }

        try
        {
            Commit(block, bytes, bytes);
            return block;
        }
        catch
        {
            Reclaim(block);
            throw;
        }
    }

    private void Prefault(RegionBlock block)
    {
        Commit(block, block.Capacity, block.Capacity);
        NativeMemory.Clear(block.Base, block.Usable);
        block.DirtyEnd = 0;
    }

    private void PrefaultIfPossible(RegionBlock block)
    {
        try
        {
            Prefault(block);
        }
        catch (RegionExhaustedException)
        {
            // What is still borrowed counts against the budget until its last borrower leaves; pages come as they are needed.
        }
    }

    private RegionBlock NewBlock(nuint capacity, bool dedicated)
    {
        RegionBlock block = new(this, capacity, dedicated, _options.Sharing == Sharing.ExclusiveWriter) { Protection = _protection };
        _reserved += (long)block.Reserved;
        MemoryMeter.Reserved((long)block.Reserved);
        return block;
    }

    private static nuint AlignUp(nuint offset, nuint alignment) => (offset + alignment - 1) & ~(alignment - 1);

    /// <summary>A byte before a <typeparamref name="T"/>: the padding between them shows its natural alignment.</summary>
    private struct AlignmentProbe<T>
        where T : unmanaged
    {
#pragma warning disable CS0649 // only its size is looked at
        internal byte Before;
        internal T Value;
#pragma warning restore CS0649
    }
}
