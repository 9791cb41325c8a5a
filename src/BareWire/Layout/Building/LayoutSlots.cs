using System.Runtime.CompilerServices;

namespace Fidelity.BareWire.Layout;

/// <summary>The place of elements in a graph that is being built: stays right when the graph moves to more memory.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
public readonly record struct LayoutSlots<T>
    where T : unmanaged
{
    internal LayoutSlots(int offset, int count)
    {
        Offset = offset;
        Count = count;
    }

    /// <summary>Where the first element begins, from the start of the graph, in bytes.</summary>
    public int Offset { get; }

    /// <summary>The number of elements.</summary>
    public int Count { get; }

    /// <summary>The place of one element.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such element.</exception>
    public LayoutSlot<T> this[int index] => (uint)index < (uint)Count
        ? new LayoutSlot<T>(Offset + (index * Unsafe.SizeOf<T>()))
        : throw new ArgumentOutOfRangeException(nameof(index), index, $"Expected an index below {Count}.");
}
