// Invariants:
// - What a header says is checked against the block's Limit before it is used: threads that change a collection without
//   synchronisation can spoil what is in the region, and never touch what is outside.
// - The caller is inside the block, and uses what it gets only as long as it is.
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Fidelity.Memory.Regions;

namespace Fidelity.Memory.Collections;

/// <summary>Finds in a block what the header of a collection says is there.</summary>
internal static unsafe class CollectionStorage
{
    /// <summary>Finds elements at <paramref name="offset"/>, if they are inside the block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool TryFind<T>(RegionBlock block, nuint offset, nuint count, out T* first)
        where T : unmanaged
    {
        nuint limit = block.Limit;
        first = (T*)(block.Base + offset);
        return offset <= limit && count * (nuint)sizeof(T) <= limit - offset;
    }

    /// <summary>Finds elements at <paramref name="offset"/>.</summary>
    /// <exception cref="CapabilityException">They would be outside the block.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T* Find<T>(RegionBlock block, nuint offset, int count)
        where T : unmanaged
    {
        if (!TryFind(block, offset, (uint)count, out T* first) || count < 0)
        {
            ThrowTorn(block);
        }

        return first;
    }

    /// <summary>Says that a header makes no sense.</summary>
    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void ThrowTorn(RegionBlock block) => throw new CapabilityException(block.Owner.Name, CapabilityFailure.OutOfRange,
        $"A collection in region '{block.Owner.Name}' is in no consistent state: two threads changed it, or wrote and read the same field, without synchronisation. Guard it with a lock.");

    /// <summary>Says that an enumeration cannot go on.</summary>
    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void ThrowChanged(RegionBlock block) => throw new InvalidOperationException(
        $"A collection in region '{block.Owner.Name}' was changed while it was enumerated. Enumerate a copy, or change it afterwards.");
}
