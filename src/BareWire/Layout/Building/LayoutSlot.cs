namespace Fidelity.BareWire.Layout;

/// <summary>The place of a value in a graph that is being built: stays right when the graph moves to more memory.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public readonly record struct LayoutSlot<T>
    where T : unmanaged
{
    internal LayoutSlot(int offset) => Offset = offset;

    /// <summary>Where the value begins, from the start of the graph, in bytes.</summary>
    public int Offset { get; }
}
