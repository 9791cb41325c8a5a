// Invariants: as OpenCollection; _items points to _length elements inside the block, _length is 0 once closed.
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Fidelity.Memory.Collections;

namespace Fidelity.Memory;

/// <summary>
/// A list's elements, open for reading in place. While it is open they cannot go away. Close it with
/// <c>using</c>; spans and references taken from it must not be used afterwards. Cannot cross an <c>await</c>; the list can.
/// </summary>
/// <typeparam name="T">The element type.</typeparam>
public unsafe ref struct RegionListReadAccess<T> : IDisposable
    where T : unmanaged
{
    private readonly T* _items;
    private int _length;
    private OpenCollection<ListHeader> _list;

    internal RegionListReadAccess(OpenCollection<ListHeader> list)
    {
        _list = list;
        try
        {
            _length = list.Header->Count;
            _items = CollectionStorage.Find<T>(list.Block, list.Header->Items, _length);
        }
        catch
        {
            _list.Dispose();
            throw;
        }
    }

    /// <summary>The number of elements there were when it was opened; 0 once it is closed.</summary>
    public readonly int Length => _length;

    /// <summary>The elements. Not to be used after the access is closed.</summary>
    [UnscopedRef]
    public readonly ReadOnlySpan<T> Span
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(_items, _length);
    }

    /// <summary>A reference to one element. Not to be used after the access is closed.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The index is not that of an element, or the access is closed.</exception>
    [UnscopedRef]
    public readonly ref readonly T this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            if ((uint)index >= (uint)_length)
            {
                ThrowIndex(index, _length);
            }

            return ref _items[(uint)index];
        }
    }

    /// <summary>Closes the access; more than once does nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Dispose()
    {
        _length = 0;
        _list.Dispose();
    }

    /// <summary>The elements one after the other.</summary>
    [UnscopedRef]
    public readonly ReadOnlySpan<T>.Enumerator GetEnumerator() => Span.GetEnumerator();

    [DoesNotReturn]
    private static void ThrowIndex(int index, int length) => throw new ArgumentOutOfRangeException(nameof(index), index,
        length == 0 ? "The access covers no elements: the list was empty, or the access is closed." : $"Expected 0 to {length - 1}.");
}
