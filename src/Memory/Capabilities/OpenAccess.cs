using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Fidelity.Memory.Borrowing;

namespace Fidelity.Memory;

/// <summary>What both kinds of open access say when they are misused.</summary>
internal static unsafe class OpenAccess
{
    /// <summary>Throws for an index outside an open access, or any index into a closed one.</summary>
    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void RefuseIndex(PinCell* cell, int index, int length)
    {
        if (cell == null)
        {
            throw new CapabilityException("(none)", CapabilityFailure.OutOfRange,
                $"Index {index} is out of range: the access is closed and covers no elements. Open a new one with GetDirectAccess().");
        }

        throw Admission.OutOfRange(Borrow.BlockOf(cell)?.Owner.Name ?? "(collected)", index, length);
    }
}
