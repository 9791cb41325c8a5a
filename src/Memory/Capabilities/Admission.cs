// Invariants: Decide is called by a thread that has entered the block, and either returns the pin to leave by or throws with it outside.
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Fidelity.Memory.Borrowing;
using Fidelity.Memory.Regions;

namespace Fidelity.Memory;

/// <summary>The slow side of opening a capability: what could not be decided by comparing keys.</summary>
internal static unsafe class Admission
{
    /// <summary>Lets the calling thread stay inside, or makes it leave and throws.</summary>
    /// <returns>The pin to leave by.</returns>
    /// <exception cref="CapabilityException">The capability is refused.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static Pin Decide(RegionBlock block, Pin pin, long key, nuint start, nuint offset, nuint length, bool write)
    {
        if (TryDecide(block, ref pin, key, start, offset, length, write, out CapabilityFailure reason, out OpenAccess blocker))
        {
            return pin;
        }

        throw reason == CapabilityFailure.Conflict ? Conflict(block.NameFor(key), write, blocker) : Refusal(block, key, reason);
    }

    /// <summary>As <see cref="Decide"/>, but tells instead of throwing, and allocates nothing.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static bool TryDecide(
        RegionBlock block, ref Pin pin, long key, nuint start, nuint offset, nuint length, bool write,
        out CapabilityFailure reason, out OpenAccess blocker)
    {
        blocker = default;
        if (block.Examine(key, start, offset, length, write) is { } refused)
        {
            Borrow.LeaveRefused(pin);
            reason = refused;
            return false;
        }

        reason = CapabilityFailure.Conflict;
        if (block.Opened is not { } opened)
        {
            return true;
        }

        Pin recorded = opened.TryOpen(pin, block.Base + offset, length, write, out blocker);
        if (recorded.IsNone)
        {
            Borrow.LeaveRefused(pin);
            return false;
        }

        pin = recorded;
        return true;
    }

    /// <summary>Throws for an index that is out of range, unless the capability is refused for a graver reason.</summary>
    [DoesNotReturn]
    internal static void RefuseIndex(RegionBlock? block, long key, nuint start, long index, int length)
    {
        RegionBlock granted = block ?? throw NotGranted();
        Pin pin = Borrow.Enter(granted);
        CapabilityFailure? graver = granted.Examine(key, start, start, 0, write: false);
        Borrow.LeaveRefused(pin);
        throw graver is { } reason and not CapabilityFailure.Protected ? Refusal(granted, key, reason) : OutOfRange(granted.NameFor(key), index, length);
    }

    internal static CapabilityException OutOfRange(string name, long index, int length) => new(name, CapabilityFailure.OutOfRange,
        length == 0
            ? $"Index {index} is out of range: the capability on region '{name}' covers no elements."
            : $"Index {index} is out of range: the capability on region '{name}' covers {length} elements, 0 to {length - 1}.");

    internal static CapabilityException SliceOutOfRange(string name, long start, long length, int available) => new(name, CapabilityFailure.OutOfRange,
        $"A slice of {length} elements from {start} is out of range: the capability on region '{name}' covers {available} elements. A slice never reaches beyond what it is taken from.");

    internal static CapabilityException Conflict(string name, bool write, in OpenAccess blocker) => new(name, CapabilityFailure.Conflict,
        $"Region '{name}' allows one writer or many readers of the same memory: expected to open it for {(write ? "writing" : "reading")}, " +
        $"but {(blocker.ThreadId == ThreadRecord.Current.Id ? "this thread" : "another thread")} has it open for {(blocker.Write ? "writing" : "reading")}. Close that access first.");

    internal static CapabilityException NotGranted() => new("(none)", CapabilityFailure.NotGranted,
        "The capability is the default value, which gives access to nothing. Get one from a buffer: buffer.GetReadAccess() or buffer.GetWriteAccess().");

    internal static CapabilityException Refusal(RegionBlock block, long key, CapabilityFailure reason)
    {
        string name = block.NameFor(key);
        return new CapabilityException(name, reason, reason switch
        {
            CapabilityFailure.Released => $"Region '{name}' has been released: the memory of this capability is gone. Keep the region alive for as long as its capabilities are used.",
            CapabilityFailure.Reset => $"Region '{name}' has been reset since this capability was granted: its memory holds other data now. Get a new buffer after a reset.",
            CapabilityFailure.Revoked => $"The buffer's owner in region '{name}' has revoked this capability. Ask the owner for a new one.",
            CapabilityFailure.Transferred => $"The buffer has been transferred out of region '{name}': only its new owner grants access to it.",
            CapabilityFailure.Protected => $"Region '{name}' is protected against this access (it is {block.Protection}). Call Protect(Access.ReadWrite) first.",
            CapabilityFailure.OutOfRange => $"The capability reaches beyond the memory of region '{name}'. It was torn by a race: two threads wrote and read the same field without synchronisation.",
            _ => $"The capability on region '{name}' is refused: {reason}.",
        });
    }
}
