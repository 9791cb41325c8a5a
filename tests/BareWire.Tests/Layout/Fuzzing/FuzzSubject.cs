using Fidelity.BareWire.Layout;

namespace Fidelity.BareWire.Tests.Layout.Fuzzing;

/// <summary>A valid graph, to be broken and read.</summary>
internal abstract class FuzzSubject(byte[] graph)
{
    internal byte[] Graph { get; } = graph;

    /// <summary>Verifies a broken graph, and reads it.</summary>
    /// <returns>Whether it was accepted.</returns>
    internal abstract bool Try(Span<byte> broken, LayoutLimits limits, bool readUnverified);
}
