using System.Runtime.InteropServices;

namespace Fidelity.Memory.Borrowing;

/// <summary>
/// What one thread says about one slot. Only that thread writes <see cref="Count"/> and <see cref="Nested"/>; any
/// thread reads them. A fresh cell is all zero.
/// </summary>
[StructLayout(LayoutKind.Sequential, Size = 16)]
internal struct PinCell
{
    /// <summary>In <see cref="Count"/>: the thread has never entered this slot; the slot may not know of the thread.</summary>
    internal const int Unregistered = 0;

    /// <summary>In <see cref="Count"/>: the thread is known to the slot, and its outermost access is not open.</summary>
    internal const int Idle = 1;

    /// <summary>In <see cref="Count"/>: the thread's outermost access is open.</summary>
    internal const int Entered = 2;

    internal int Count;

    /// <summary>Not 0 while a block of this slot waits for its last borrower. Changed with interlocked operations only.</summary>
    internal int Attention;

    /// <summary>Accesses that were opened while the outermost one was open. They may outlive it.</summary>
    internal int Nested;

    /// <summary>How often the thread had to be looked up to enter this slot.</summary>
    internal int Lookups;
}
