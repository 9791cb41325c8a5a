using System.Diagnostics.CodeAnalysis;

namespace Fidelity.BareWire.Layout;

/// <summary>Throws what a view throws, out of the way of the code that does not.</summary>
internal static class LayoutRefusal
{
    [DoesNotReturn]
    internal static void NotInGraph() => throw Refusal(LayoutFailure.NotInGraph, 0,
        "The field does not lie in this graph. References mean something only where they lie: pass the field itself, with 'in', not a copy of the struct that holds it.");

    [DoesNotReturn]
    internal static void Null(long offset) => throw Refusal(LayoutFailure.Null, offset, "The pointer is null. Ask IsNull first.");

    [DoesNotReturn]
    internal static void BadTarget(long offset, long size, long length) => throw (offset < 0 || size < 0 || length - size - offset < 0
        ? Refusal(LayoutFailure.OutOfRange, offset, $"A reference leads to {size} bytes at offset {offset}, outside the graph's {length}. The memory has changed since it was verified.")
        : Refusal(LayoutFailure.Misaligned, offset, $"A reference leads to offset {offset}, which is not aligned for what should be there. The memory has changed since it was verified."));

    [DoesNotReturn]
    internal static void Endless(long offset) => throw Refusal(LayoutFailure.Cycle, offset,
        "The chain has more nodes than the graph has room for: it leads back to itself. The memory has changed since it was verified.");

    [DoesNotReturn]
    internal static void NoView() => throw new InvalidOperationException("The view is the default value. Get one from LayoutVerifier, LayoutGraph or LayoutBuilder.");

    private static LayoutException Refusal(LayoutFailure reason, long offset, string detail) => new(new LayoutFault(reason, offset, null, detail));
}
