// Invariant: 4 bytes, a distance and nothing else, so that it may be looked at as a BarePointer<T>.
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Fidelity.BareWire.Layout;

/// <summary>
/// A <see cref="BarePointer{T}"/> whose type is named by <see cref="BareFieldAttribute.Target"/> instead, for structs that
/// lead to each other: the runtime cannot load such structs when their fields name each other as type arguments.
/// </summary>
public struct BareLink
{
    private int _distance;

    /// <summary>Whether it points to nothing.</summary>
    public readonly bool IsNull => _distance == 0;

    /// <summary>The pointer, to be followed. The type must be the field's target: another is read as what it is not, though never outside the graph.</summary>
    [UnscopedRef]
    public readonly ref readonly BarePointer<T> As<T>()
        where T : unmanaged => ref Unsafe.As<int, BarePointer<T>>(ref Unsafe.AsRef(in _distance));

    /// <summary>The pointer, to be set by the builder.</summary>
    [UnscopedRef]
    public ref BarePointer<T> Choose<T>()
        where T : unmanaged => ref Unsafe.As<int, BarePointer<T>>(ref _distance);

    /// <summary>The distance, or null.</summary>
    public override readonly string ToString() => LayoutText.OfDistance(_distance);
}
