// Invariant: an array's elements start at a multiple of 8 and keep doing so when the garbage collector moves the array, so
// the answer stays right.
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Fidelity.BareWire.Layout;

/// <summary>Whether memory starts where a graph may start.</summary>
internal static unsafe class LayoutStart
{
    internal static bool IsAligned(ReadOnlySpan<byte> memory) =>
        ((nuint)Unsafe.AsPointer(ref MemoryMarshal.GetReference(memory)) & (LayoutHeader.StartAlignment - 1)) == 0;
}
