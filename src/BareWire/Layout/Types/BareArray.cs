namespace Fidelity.BareWire.Layout;

/// <summary>
/// A reference to elements that lie elsewhere, one after the other: 4 bytes distance from itself and 4 bytes number of
/// elements. Without elements both are 0. It means something only where it lies.
/// </summary>
/// <typeparam name="T">The type of the elements.</typeparam>
public readonly struct BareArray<T> : IBareStruct<BareArray<T>>
    where T : unmanaged
{
    private readonly int _distance;
    private readonly int _count;

    internal BareArray(int distance, int count)
    {
        _distance = distance;
        _count = count;
    }

    /// <inheritdoc/>
    public static LayoutType Layout { get; } = LayoutType.Array(LayoutType.Of<T>);

    /// <summary>The number of elements.</summary>
    public int Count => _count;

    /// <summary>Whether there are no elements.</summary>
    public bool IsEmpty => _count == 0;

    /// <summary>The distance from the reference to the first element, in bytes.</summary>
    internal int Distance => _distance;

    /// <summary>The number of elements and the distance.</summary>
    public override string ToString() => $"{_count} at {LayoutText.OfDistance(_distance)}";
}
