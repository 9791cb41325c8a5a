// Invariants:
// - Elements and header lie in one block, which stays while the list is open; pointers die with the OpenCollection.
// - Storage is replaced, never freed: a pointer to the old one stays good while the block is open.
// - Nothing throws between an Open without `using` and its Dispose.
using System.Runtime.CompilerServices;
using Fidelity.Memory.Collections;
using Fidelity.Memory.Regions;

namespace Fidelity.Memory;

/// <summary>
/// A list that lies in a region, header and elements, and ends with it. Behaves like
/// <see cref="List{T}"/> and allocates no managed memory. Copies of the value are the same list; it goes into fields,
/// closures and async methods.
/// </summary>
/// <remarks>
/// <para>Like its namesake it is not thread-safe: readers may share it, a writer must be alone. Threads that break this
/// can spoil what is in the region; they never read or write outside of it.</para>
/// <para>Each operation opens and closes the list, some nanoseconds. For loops, enumerate it or use <see cref="Open"/>.</para>
/// <para>When it grows, its capacity doubles, and the old storage stays in the region until that is reset: at most as
/// much again as the list has in the end. Give the capacity beforehand to avoid it.</para>
/// <para>Every member throws <see cref="CapabilityException"/> when the region has been reset or released, or this is the
/// default value; members that change the list do when the region is protected.</para>
/// </remarks>
/// <typeparam name="T">The element type: any type without references.</typeparam>
public readonly unsafe struct RegionList<T> : IEquatable<RegionList<T>>
    where T : unmanaged
{
    private const int SmallestCapacity = 4;

    private readonly CollectionRoot<ListHeader> _root;

    /// <summary>Creates an empty list. Its elements get room when the first is added.</summary>
    /// <param name="region">Where to allocate: a region, arena or pool, or the right to allocate in one.</param>
    /// <exception cref="RegionExhaustedException">The region has no room.</exception>
    public RegionList(AllocateCapability region)
    {
        _root = new CollectionRoot<ListHeader>(region);
    }

    /// <summary>Creates an empty list with room for <paramref name="capacity"/> elements.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="capacity"/> is negative.</exception>
    /// <inheritdoc cref="RegionList{T}(AllocateCapability)"/>
    public RegionList(AllocateCapability region, int capacity)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(capacity);
        _root = new CollectionRoot<ListHeader>(region);
        if (capacity > 0)
        {
            using OpenCollection<ListHeader> list = _root.Open(write: true);
            Reallocate(list.Block, list.Header, capacity);
        }
    }

    /// <summary>Creates a list with the given elements.</summary>
    /// <inheritdoc cref="RegionList{T}(AllocateCapability)"/>
    public RegionList(AllocateCapability region, ReadOnlySpan<T> items)
        : this(region, items.Length)
    {
        AddRange(items);
    }

    /// <summary>The name of the region that holds the list.</summary>
    public string RegionName => _root.RegionName;

    /// <summary>The number of elements.</summary>
    public int Count
    {
        get
        {
            OpenCollection<ListHeader> list = _root.Open(write: false);
            int count = list.Header->Count;
            list.Dispose();
            return count;
        }
    }

    /// <summary>How many elements there is room for without growing.</summary>
    public int Capacity
    {
        get
        {
            OpenCollection<ListHeader> list = _root.Open(write: false);
            int capacity = list.Header->Capacity;
            list.Dispose();
            return capacity;
        }
    }

    /// <summary>One element. Opens and closes the list each time.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is not that of an element.</exception>
    public T this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            OpenCollection<ListHeader> list = _root.Open(write: false);
            ListHeader* header = list.Header;
            int count = header->Count;
            if ((uint)index >= (uint)count || !CollectionStorage.TryFind(list.Block, header->Items, (nuint)(uint)index + 1, out T* items))
            {
                list.Dispose();
                throw RefuseIndex(index, count);
            }

            T value = items[(uint)index];
            list.Dispose();
            return value;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        set
        {
            OpenCollection<ListHeader> list = _root.Open(write: true);
            ListHeader* header = list.Header;
            int count = header->Count;
            if ((uint)index >= (uint)count || !CollectionStorage.TryFind(list.Block, header->Items, (nuint)(uint)index + 1, out T* items))
            {
                list.Dispose();
                throw RefuseIndex(index, count);
            }

            items[(uint)index] = value;
            header->Version++;
            list.Dispose();
        }
    }

    /// <summary>Whether two values are the same list.</summary>
    public static bool operator ==(RegionList<T> left, RegionList<T> right) => left.Equals(right);

    /// <summary>Whether two values are different lists.</summary>
    public static bool operator !=(RegionList<T> left, RegionList<T> right) => !left.Equals(right);

    /// <summary>
    /// Opens the elements for reading and writing in place: a span and references. Meanwhile they cannot go away, also if
    /// the region is released. If the list is changed meanwhile, the span stays on the elements and the storage there
    /// were when it was opened.
    /// </summary>
    public RegionListAccess<T> Open() => new(this, _root.Open(write: true));

    /// <summary>Opens the elements for reading in place. Otherwise as <see cref="Open"/>.</summary>
    public RegionListReadAccess<T> OpenRead() => new(_root.Open(write: false));

    /// <summary>Adds an element at the end.</summary>
    /// <exception cref="RegionExhaustedException">The region has no room to grow; the list is unchanged.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(T item)
    {
        OpenCollection<ListHeader> list = _root.Open(write: true);
        bool done = TryAppend(list.Block, list.Header, item, out _);
        list.Dispose();
        if (!done)
        {
            AddRange(new ReadOnlySpan<T>(ref item));
        }
    }

    /// <summary>Adds elements at the end. They may be the list's own.</summary>
    /// <inheritdoc cref="Add(T)" path="/exception"/>
    public void AddRange(ReadOnlySpan<T> items)
    {
        using OpenCollection<ListHeader> list = _root.Open(write: true);
        InsertRange(list.Block, list.Header, list.Header->Count, items);
    }

    /// <summary>Inserts an element before the one at <paramref name="index"/>, or at the end.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is negative or greater than <see cref="Count"/>.</exception>
    /// <inheritdoc cref="Add(T)" path="/exception"/>
    public void Insert(int index, T item) => InsertRange(index, new ReadOnlySpan<T>(ref item));

    /// <summary>Inserts elements before the one at <paramref name="index"/>, or at the end. They may be the list's own.</summary>
    /// <inheritdoc cref="Insert(int, T)" path="/exception"/>
    public void InsertRange(int index, ReadOnlySpan<T> items)
    {
        using OpenCollection<ListHeader> list = _root.Open(write: true);
        int count = list.Header->Count;
        if ((uint)index > (uint)count)
        {
            throw new ArgumentOutOfRangeException(nameof(index), index, $"Expected 0 to {count}: the list has {count} elements.");
        }

        InsertRange(list.Block, list.Header, index, items);
    }

    /// <summary>Removes the element at <paramref name="index"/>; those after it move up.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is not that of an element.</exception>
    public void RemoveAt(int index)
    {
        using OpenCollection<ListHeader> list = _root.Open(write: true);
        int count = list.Header->Count;
        if ((uint)index >= (uint)count)
        {
            throw RefuseIndex(index, count);
        }

        RemoveRange(list.Block, list.Header, index, 1);
    }

    /// <summary>Removes <paramref name="count"/> elements from <paramref name="index"/> on.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> or <paramref name="count"/> is negative.</exception>
    /// <exception cref="ArgumentException">There are not that many elements from there on.</exception>
    public void RemoveRange(int index, int count)
    {
        using OpenCollection<ListHeader> list = _root.Open(write: true);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        int present = list.Header->Count;
        if (present - index < count)
        {
            throw new ArgumentException($"Expected a range within {present} elements, not {count} from {index}.");
        }

        if (count > 0)
        {
            RemoveRange(list.Block, list.Header, index, count);
        }
    }

    /// <summary>Removes the first element equal to <paramref name="item"/>.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Remove(T item)
    {
        using OpenCollection<ListHeader> list = _root.Open(write: true);
        int index = Items(list.Block, list.Header).IndexOf(item, comparer: null);
        if (index < 0)
        {
            return false;
        }

        RemoveRange(list.Block, list.Header, index, 1);
        return true;
    }

    /// <summary>Removes all elements. The capacity stays.</summary>
    public void Clear()
    {
        using OpenCollection<ListHeader> list = _root.Open(write: true);
        list.Header->Count = 0;
        list.Header->Version++;
    }

    /// <summary>The index of the first element equal to <paramref name="item"/>, or -1.</summary>
    /// <remarks>Compares as <see cref="EqualityComparer{T}.Default"/>; for structs that do not implement <see cref="IEquatable{T}"/> that boxes.</remarks>
    public int IndexOf(T item)
    {
        using OpenCollection<ListHeader> list = _root.Open(write: false);
        return Items(list.Block, list.Header).IndexOf(item, comparer: null);
    }

    /// <summary>Whether an element is equal to <paramref name="item"/>.</summary>
    /// <inheritdoc cref="IndexOf(T)" path="/remarks"/>
    public bool Contains(T item) => IndexOf(item) >= 0;

    /// <summary>The index of an element equal to <paramref name="item"/> in a sorted list, or the complement of where it would be.</summary>
    /// <exception cref="InvalidOperationException">The comparer failed, or there is none for <typeparamref name="T"/>.</exception>
    public int BinarySearch(T item, IComparer<T>? comparer = null)
    {
        using OpenCollection<ListHeader> list = _root.Open(write: false);
        try
        {
            return Items(list.Block, list.Header).BinarySearch(item, comparer ?? Comparer<T>.Default);
        }
        catch (Exception failure) when (failure is not CapabilityException)
        {
            throw new InvalidOperationException($"Two elements of type {typeof(T).Name} could not be compared: {failure.Message}", failure);
        }
    }

    /// <summary>Sorts the elements, not stably.</summary>
    /// <exception cref="InvalidOperationException">The comparer failed, or there is none for <typeparamref name="T"/>.</exception>
    public void Sort(IComparer<T>? comparer = null)
    {
        using OpenCollection<ListHeader> list = _root.Open(write: true);
        Items(list.Block, list.Header).Sort(comparer);
        list.Header->Version++;
    }

    /// <summary>Sorts the elements, not stably, by a comparison.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="comparison"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The comparison failed.</exception>
    public void Sort(Comparison<T> comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        using OpenCollection<ListHeader> list = _root.Open(write: true);
        Items(list.Block, list.Header).Sort(comparison);
        list.Header->Version++;
    }

    /// <summary>Reverses the order of the elements.</summary>
    public void Reverse()
    {
        using OpenCollection<ListHeader> list = _root.Open(write: true);
        Items(list.Block, list.Header).Reverse();
        list.Header->Version++;
    }

    /// <summary>Copies the elements to the beginning of <paramref name="destination"/>.</summary>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is shorter than the list.</exception>
    public void CopyTo(Span<T> destination)
    {
        using OpenCollection<ListHeader> list = _root.Open(write: false);
        Items(list.Block, list.Header).CopyTo(destination);
    }

    /// <summary>Copies the elements into a new managed array.</summary>
    public T[] ToArray()
    {
        using OpenCollection<ListHeader> list = _root.Open(write: false);
        return Items(list.Block, list.Header).ToArray();
    }

    /// <summary>Makes room for <paramref name="capacity"/> elements or more.</summary>
    /// <returns>The capacity there is.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="capacity"/> is negative.</exception>
    /// <inheritdoc cref="Add(T)" path="/exception"/>
    public int EnsureCapacity(int capacity)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(capacity);
        using OpenCollection<ListHeader> list = _root.Open(write: true);
        if (list.Header->Capacity < capacity)
        {
            Grow(list.Block, list.Header, capacity);
        }

        return list.Header->Capacity;
    }

    /// <summary>Enumerates the elements, with the list open until the enumerator is disposed, as <c>foreach</c> does.</summary>
    public RegionListEnumerator<T> GetEnumerator() => new(_root.Open(write: false));

    /// <inheritdoc/>
    public bool Equals(RegionList<T> other) => _root.Equals(other._root);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is RegionList<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _root.GetHashCode();

    /// <summary>What it is and where. Never throws.</summary>
    public override string ToString() => _root.Equals(default)
        ? $"RegionList<{typeof(T).Name}> (none)"
        : $"RegionList<{typeof(T).Name}> in region '{RegionName}'";

    /// <summary>The elements of an open list.</summary>
    /// <exception cref="CapabilityException">The header makes no sense.</exception>
    internal static Span<T> Items(RegionBlock block, ListHeader* header)
    {
        int count = header->Count;
        return new Span<T>(CollectionStorage.Find<T>(block, header->Items, count), count);
    }

    /// <summary>Adds an element to an open list if there is room.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool TryAppend(RegionBlock block, ListHeader* header, T item, out T* items)
    {
        int count = header->Count;
        bool fits = CollectionStorage.TryFind(block, header->Items, (nuint)(uint)count + 1, out items) && (uint)count < (uint)header->Capacity;
        if (fits)
        {
            items[(uint)count] = item;
            header->Count = count + 1;
            header->Version++;
        }

        return fits;
    }

    /// <summary>Adds an element to an open list.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void AppendGrowing(RegionList<T> owner, RegionBlock block, ListHeader* header, T item) =>
        owner.InsertRange(block, header, header->Count, new ReadOnlySpan<T>(ref item));

    private static ArgumentOutOfRangeException RefuseIndex(int index, int count) => new(nameof(index), index,
        count == 0 ? "The list is empty." : $"Expected 0 to {count - 1}: the list has {count} elements.");

    private void InsertRange(RegionBlock block, ListHeader* header, int index, ReadOnlySpan<T> items)
    {
        if (items.IsEmpty)
        {
            return;
        }

        int count = header->Count;
        long needed = (long)count + items.Length;
        if (needed > header->Capacity)
        {
            Grow(block, header, needed);
        }

        Span<T> present = new(CollectionStorage.Find<T>(block, header->Items, (int)needed), (int)needed);
        Span<T> gap = present.Slice(index, items.Length);
        if (index == count || !items.Overlaps(present, out int from))
        {
            present[index..count].CopyTo(present[(index + items.Length)..]);
            items.CopyTo(gap);
        }
        else
        {
            // The list's own elements: those from the gap on have moved by its length.
            present[index..count].CopyTo(present[(index + items.Length)..]);
            int before = Math.Clamp(index + from, 0, items.Length);
            items[..before].CopyTo(gap);
            present.Slice(index + items.Length + Math.Max(0, -from - index), items.Length - before).CopyTo(gap[before..]);
        }

        header->Count = (int)needed;
        header->Version++;
    }

    private static void RemoveRange(RegionBlock block, ListHeader* header, int index, int count)
    {
        Span<T> items = Items(block, header);
        items[(index + count)..].CopyTo(items[index..]);
        header->Count = items.Length - count;
        header->Version++;
    }

    private void Grow(RegionBlock block, ListHeader* header, long needed)
    {
        if (needed > Array.MaxLength)
        {
            throw new RegionExhaustedException(RegionName, new ByteSize(needed * sizeof(T)), new ByteSize((long)Array.MaxLength * sizeof(T)),
                $"A list in region '{RegionName}' cannot have {needed} elements; the most is {Array.MaxLength}.");
        }

        long doubled = Math.Min(Math.Max(SmallestCapacity, header->Capacity * 2L), Array.MaxLength);
        Reallocate(block, header, (int)Math.Max(doubled, needed));
    }

    private void Reallocate(RegionBlock block, ListHeader* header, int capacity)
    {
        nuint start = _root.Allocate<T>(capacity);
        Span<T> before = Items(block, header);
        before.CopyTo(new Span<T>(CollectionStorage.Find<T>(block, start, capacity), capacity));
        header->Items = start;
        header->Capacity = capacity;
    }
}
