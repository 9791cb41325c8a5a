// Invariants: a pin that is not none is left exactly once, by the thread that entered.
using System.Runtime.CompilerServices;

namespace Fidelity.Memory.Borrowing;

/// <summary>What a thread gets when it enters a block, and gives back when it leaves: a pointer whose low bits say of which kind.</summary>
internal readonly unsafe struct Pin
{
    private const nint KindMask = 3;
    private const nint Plain = 1;
    private const nint NestedKind = 2;
    private const nint RecordedKind = 3;

    private readonly nint _word;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Pin(void* pointer, nint kind) => _word = (nint)pointer | kind;

    /// <summary>The thread's outermost access to the slot.</summary>
    internal bool IsPlain
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (_word & KindMask) == Plain;
    }

    /// <summary>The default value: nothing was entered, or it has been left.</summary>
    internal bool IsNone => _word == 0;

    /// <summary>Whether <see cref="PinCell.Nested"/> counts the access.</summary>
    internal bool IsNested => (_word & KindMask) == NestedKind;

    /// <summary>Whether the access is on the block's list of open accesses.</summary>
    internal bool IsRecorded => (_word & KindMask) == RecordedKind;

    /// <summary>The cell of a plain pin.</summary>
    internal PinCell* PlainCell
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (PinCell*)(_word - Plain);
    }

    /// <summary>The record of a recorded pin.</summary>
    internal OpenAccess* Record => (OpenAccess*)(_word - RecordedKind);

    /// <summary>The cell, whatever the kind.</summary>
    internal PinCell* Cell => IsRecorded ? Record->Entered.Cell : (PinCell*)(_word & ~KindMask);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Pin Outermost(PinCell* cell) => new(cell, Plain);

    internal static Pin Nested(PinCell* cell) => new(cell, NestedKind);

    internal static Pin Recorded(OpenAccess* record) => new(record, RecordedKind);
}
