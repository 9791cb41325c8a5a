namespace Fidelity.BareWire.Layout;

/// <summary>A key and its value: what the arrays that stand for maps are made of.</summary>
/// <typeparam name="TKey">The type of the key.</typeparam>
/// <typeparam name="TValue">The type of the value.</typeparam>
public struct BareEntry<TKey, TValue> : IBareStruct<BareEntry<TKey, TValue>>
    where TKey : unmanaged
    where TValue : unmanaged
{
    /// <summary>The key.</summary>
    public TKey Key;

    /// <summary>The value.</summary>
    public TValue Value;

    /// <inheritdoc/>
    public static LayoutType Layout { get; } = LayoutType.Entry(LayoutType.Of<TKey>(), LayoutType.Of<TValue>());
}
