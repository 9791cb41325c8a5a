// Invariants: as OpenCollection; _items points to _length elements inside the block, _length is 0 once closed.
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Fidelity.Memory.Collections;

namespace Fidelity.Memory;

/// <summary>
/// A list's elements, open for reading and writing in place. While it is open they cannot go away. Close it with
/// <c>using</c>; spans and references taken from it must not be used afterwards. Cannot cross an <c>await</c>; the list can.
/// </summary>
/// <typeparam name="T">The element type.</typeparam>
public unsafe ref struct RegionListAccess<T> : IDisposable
    where T : unmanaged
{
    private readonly RegionList<T> _owner;
    private T* _items;
    private int _length;
    private OpenCollection<ListHeader> _list;

    internal RegionListAccess(RegionList<T> owner, OpenCollection<ListHeader> list)
    {
        _owner = owner;
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

    /// <summary>The number of elements there were when it was opened, or after the last <see cref="Add"/>; 0 once it is closed.</summary>
    public readonly int Length => _length;

    /// <summary>The elements. Not to be used after the access is closed.</summary>
    [UnscopedRef]
    public readonly Span<T> Span
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(_items, _length);
    }

    /// <summary>A reference to one element. Not to be used after the access is closed.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The index is not that of an element, or the access is closed.</exception>
    [UnscopedRef]
    public readonly ref T this[int index]
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

    /// <summary>Adds an element at the end of the list, without opening it again. Spans taken before may lie in the old storage afterwards.</summary>
    /// <exception cref="RegionExhaustedException">The region has no room to grow; the list is unchanged.</exception>
    /// <exception cref="ObjectDisposedException">The access is closed.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(T item)
    {
        ObjectDisposedException.ThrowIf(!_list.IsOpen, typeof(RegionListAccess<T>));
        if (!RegionList<T>.TryAppend(_list.Block, _list.Header, item, out T* items))
        {
            RegionList<T>.AppendGrowing(_owner, _list.Block, _list.Header, item);
            items = CollectionStorage.Find<T>(_list.Block, _list.Header->Items, _list.Header->Count);
        }

        _items = items;
        _length = _list.Header->Count;
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
    public readonly Span<T>.Enumerator GetEnumerator() => Span.GetEnumerator();

    [DoesNotReturn]
    private static void ThrowIndex(int index, int length) => throw new ArgumentOutOfRangeException(nameof(index), index,
        length == 0 ? "The access covers no elements: the list was empty, or the access is closed." : $"Expected 0 to {length - 1}.");
}
