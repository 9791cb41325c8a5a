using System.Runtime.InteropServices;

namespace Fidelity.Memory.Borrowing;

/// <summary>
/// What one thread says about one slot. Only that thread writes <see cref="Count"/>; any thread reads it.
/// A fresh cell is all zero.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
internal struct PinCell
{
    /// <summary>The thread has never entered this slot; the slot may not know of the thread.</summary>
    internal const int Unregistered = 0;

    /// <summary>The thread is known to the slot and has no access open.</summary>
    internal const int Idle = 1;

    /// <summary>The thread has one access open; every further one adds one.</summary>
    internal const int Entered = 2;

    /// <summary>In <see cref="Attention"/>: a block of this slot waits for its last borrower.</summary>
    internal const int RetireWaits = 1;

    /// <summary>In <see cref="Attention"/>: the block of this slot keeps a list of what is open.</summary>
    internal const int RecordsAccesses = 2;

    internal int Count;

    /// <summary>Why leaving must take the slow way; changed with interlocked operations only.</summary>
    internal int Attention;
}
