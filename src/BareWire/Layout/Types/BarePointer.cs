namespace Fidelity.BareWire.Layout;

/// <summary>
/// A pointer of 4 bytes, relative to its own address: the distance to what it points to, in bytes. 0 is null. It means
/// something only where it lies: a copy elsewhere is refused by <see cref="LayoutView{T}.Get{TTarget}(ref readonly BarePointer{TTarget})"/>.
/// </summary>
/// <typeparam name="T">What it points to.</typeparam>
public readonly struct BarePointer<T> : IBareStruct<BarePointer<T>>
    where T : unmanaged
{
    private readonly int _distance;

    internal BarePointer(int distance) => _distance = distance;

    /// <inheritdoc/>
    public static LayoutType Layout { get; } = LayoutType.Pointer(LayoutType.Of<T>);

    /// <summary>Whether it points to nothing.</summary>
    public bool IsNull => _distance == 0;

    /// <summary>The distance from the pointer to what it points to, in bytes.</summary>
    internal int Distance => _distance;

    /// <summary>The distance, or null.</summary>
    public override string ToString() => LayoutText.OfDistance(_distance);
}
