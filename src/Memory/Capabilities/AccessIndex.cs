using System.Diagnostics.CodeAnalysis;
using Fidelity.Memory.Borrowing;

namespace Fidelity.Memory;

/// <summary>What both kinds of open access say of an index that is out of range.</summary>
internal static class AccessIndex
{
    /// <summary>Throws for an index outside an open access, or any index into a closed one.</summary>
    [DoesNotReturn]
    internal static void Refuse(Pin pin, int index, int length)
    {
        if (pin.IsNone)
        {
            throw new CapabilityException("(none)", CapabilityFailure.OutOfRange,
                $"Index {index} is out of range: the access is closed and covers no elements. Open a new one with GetDirectAccess().");
        }

        throw Admission.OutOfRange(Borrow.BlockOf(pin)?.Owner.Name ?? "(collected)", index, length);
    }
}
