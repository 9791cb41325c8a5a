// Invariant: 8 bytes, a distance and a count and nothing else, so that it may be looked at as a BareArray<T>.
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Fidelity.BareWire.Layout;

/// <summary>A <see cref="BareArray{T}"/> whose type is named by <see cref="BareFieldAttribute.Target"/> instead; see <see cref="BareLink"/>.</summary>
public struct BareLinks
{
    private BareArray<byte> _array;

    /// <summary>The number of elements.</summary>
    public readonly int Count => _array.Count;

    /// <summary>Whether there are no elements.</summary>
    public readonly bool IsEmpty => _array.IsEmpty;

    /// <summary>The array, to be read. The type must be the field's target: another is read as what it is not, though never outside the graph.</summary>
    [UnscopedRef]
    public readonly ref readonly BareArray<T> As<T>()
        where T : unmanaged => ref Unsafe.As<BareArray<byte>, BareArray<T>>(ref Unsafe.AsRef(in _array));

    /// <summary>The array, to be set by the builder.</summary>
    [UnscopedRef]
    public ref BareArray<T> Choose<T>()
        where T : unmanaged => ref Unsafe.As<BareArray<byte>, BareArray<T>>(ref _array);

    /// <summary>The number of elements and the distance.</summary>
    public override readonly string ToString() => _array.ToString();
}
