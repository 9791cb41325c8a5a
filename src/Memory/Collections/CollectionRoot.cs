// Invariants:
// - The block is the common block of a region and never moves to another one; the header lies below its Limit.
// - A torn root (copied while another thread overwrites the field) has a key that no block, or another block, has, or
//   a start that belongs to another collection: Open refuses the first, CollectionStorage checks what the second says.
using System.Runtime.CompilerServices;
using Fidelity.Memory.Borrowing;
using Fidelity.Memory.Regions;

namespace Fidelity.Memory.Collections;

/// <summary>Where a collection's header lies, and the key that opens it. Copies are the same collection.</summary>
internal readonly unsafe struct CollectionRoot<THeader> : IEquatable<CollectionRoot<THeader>>
    where THeader : unmanaged
{
    private readonly RegionBlock? _block;
    private readonly long _incarnation;
    private readonly nuint _start;

    /// <summary>Allocates a zeroed header.</summary>
    internal CollectionRoot(AllocateCapability region)
    {
        Buffer<THeader> header = region.Region.AllocateCommon<THeader>(region.Incarnation, 1);
        _block = header.Block;
        _incarnation = region.Incarnation;
        _start = header.Start;
    }

    internal RegionBlock Block => _block ?? throw NotGranted();

    internal long Incarnation => _incarnation;

    /// <summary>The name of the region.</summary>
    /// <exception cref="CapabilityException">This is the default value.</exception>
    internal string RegionName => Block.NameFor(_incarnation);

    /// <summary>Opens header and data, which stay until it is closed.</summary>
    /// <exception cref="CapabilityException">It is refused.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal OpenCollection<THeader> Open(bool write)
    {
        RegionBlock? block = _block;
        if (block is null)
        {
            throw NotGranted();
        }

        Pin pin = Borrow.Enter(block);
        if (Volatile.Read(ref block.Key) != _incarnation || _start + (nuint)sizeof(THeader) > block.Limit)
        {
            pin = Admission.Decide(block, pin, _incarnation, _start, _start, (nuint)sizeof(THeader), write);
        }

        return new OpenCollection<THeader>(block, pin, (THeader*)(block.Base + _start));
    }

    /// <summary>Allocates storage beside the header. The calling thread may have the collection open.</summary>
    /// <returns>Where it begins in the block, in bytes.</returns>
    /// <exception cref="RegionExhaustedException">The region has no room for it.</exception>
    internal nuint Allocate<T>(int count)
        where T : unmanaged => Block.Owner.AllocateCommon<T>(_incarnation, count).Start;

    public bool Equals(CollectionRoot<THeader> other) =>
        _block == other._block && _incarnation == other._incarnation && _start == other._start;

    public override bool Equals(object? obj) => obj is CollectionRoot<THeader> other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(_block, _incarnation, _start);

    private static CapabilityException NotGranted() => new("(none)", CapabilityFailure.NotGranted,
        "The collection is the default value, which lies in no region. Create it in one: new RegionList<int>(region).");
}
