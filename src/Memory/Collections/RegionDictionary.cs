// Invariants:
// - As HashTable, whose lifetime is inside that of the OpenCollection it was made from.
// - Keys are hashed before the dictionary is opened; keys' Equals runs inside, so every Open here is `using`.
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Fidelity.Memory.Collections;
using Fidelity.Memory.Regions;

namespace Fidelity.Memory;

/// <summary>
/// A dictionary that lies in a region, header and entries, and ends with it. Behaves like
/// <see cref="Dictionary{TKey, TValue}"/> and allocates no managed memory. Copies of the value are the same dictionary; it
/// goes into fields, closures and async methods.
/// </summary>
/// <remarks>
/// <para>Enumerates in the order in which keys were added as long as none is removed. While it is enumerated, entries may be
/// removed and values replaced, as with its namesake.</para>
/// <para>Like its namesake it is not thread-safe: readers may share it, a writer must be alone. Threads that break this
/// can spoil what is in the region; they never read or write outside of it.</para>
/// <para>Each operation opens and closes the dictionary, some nanoseconds. For many, use <see cref="Open"/>.</para>
/// <para>When it grows, its capacity doubles, and the old storage stays in the region until that is reset: at most as
/// much again as the dictionary has in the end. Give the capacity beforehand to avoid it.</para>
/// <para>Every member throws <see cref="CapabilityException"/> when the region has been reset or released, or this is the
/// default value; members that change the dictionary do when the region is protected.</para>
/// </remarks>
/// <typeparam name="TKey">The key type. Its hash codes may collide, all of them even: that is slow, and right.</typeparam>
/// <typeparam name="TValue">The value type: any type without references.</typeparam>
[SuppressMessage("Naming", "CA1711", Justification = "It is a dictionary, as its namesake is.")]
public readonly unsafe struct RegionDictionary<TKey, TValue> : IEquatable<RegionDictionary<TKey, TValue>>
    where TKey : unmanaged, IEquatable<TKey>
    where TValue : unmanaged
{
    private readonly CollectionRoot<HashHeader> _root;

    /// <summary>Creates an empty dictionary. Its entries get room when the first is added.</summary>
    /// <param name="region">Where to allocate: a region, arena or pool, or the right to allocate in one.</param>
    /// <exception cref="RegionExhaustedException">The region has no room.</exception>
    public RegionDictionary(AllocateCapability region)
    {
        _root = new CollectionRoot<HashHeader>(region);
    }

    /// <summary>Creates an empty dictionary with room for <paramref name="capacity"/> entries.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="capacity"/> is negative.</exception>
    /// <inheritdoc cref="RegionDictionary{TKey, TValue}(AllocateCapability)"/>
    public RegionDictionary(AllocateCapability region, int capacity)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(capacity);
        _root = new CollectionRoot<HashHeader>(region);
        EnsureCapacity(capacity);
    }

    /// <summary>The name of the region that holds the dictionary.</summary>
    public string RegionName => _root.RegionName;

    /// <summary>The number of entries.</summary>
    public int Count
    {
        get
        {
            OpenCollection<HashHeader> dictionary = _root.Open(write: false);
            int count = dictionary.Header->Taken - dictionary.Header->Free;
            dictionary.Dispose();
            return count;
        }
    }

    /// <summary>How many entries there is room for without growing.</summary>
    public int Capacity
    {
        get
        {
            OpenCollection<HashHeader> dictionary = _root.Open(write: false);
            int capacity = dictionary.Header->Capacity;
            dictionary.Dispose();
            return capacity;
        }
    }

    /// <summary>The keys, in the order of the entries.</summary>
    public RegionDictionaryKeys<TKey, TValue> Keys => new(this);

    /// <summary>The values, in the order of the entries.</summary>
    public RegionDictionaryValues<TKey, TValue> Values => new(this);

    /// <summary>The value of a key. Setting adds the key, or replaces its value.</summary>
    /// <exception cref="KeyNotFoundException">There is no such key to get the value of.</exception>
    /// <exception cref="RegionExhaustedException">The region has no room to grow; the dictionary is unchanged.</exception>
    public TValue this[TKey key]
    {
        get => TryGetValue(key, out TValue value) ? value : throw NotFound(_root, key);
        set
        {
            uint hash = (uint)key.GetHashCode();
            using OpenCollection<HashHeader> dictionary = _root.Open(write: true);
            FindOrAdd(_root, dictionary.Block, dictionary.Header, key, hash, out _)->Value = value;
        }
    }

    /// <summary>Whether two values are the same dictionary.</summary>
    public static bool operator ==(RegionDictionary<TKey, TValue> left, RegionDictionary<TKey, TValue> right) => left.Equals(right);

    /// <summary>Whether two values are different dictionaries.</summary>
    public static bool operator !=(RegionDictionary<TKey, TValue> left, RegionDictionary<TKey, TValue> right) => !left.Equals(right);

    /// <summary>
    /// Opens the dictionary for many operations and for references to values. Meanwhile it cannot go away, also if the
    /// region is released.
    /// </summary>
    public RegionDictionaryAccess<TKey, TValue> Open() => new(_root, _root.Open(write: true));

    /// <summary>Adds a key and its value.</summary>
    /// <exception cref="ArgumentException">The key is there already.</exception>
    /// <exception cref="RegionExhaustedException">The region has no room to grow; the dictionary is unchanged.</exception>
    public void Add(TKey key, TValue value)
    {
        if (!TryAdd(key, value))
        {
            throw new ArgumentException($"The dictionary in region '{RegionName}' already has the key '{key}'. Set it through the indexer to replace its value.", nameof(key));
        }
    }

    /// <summary>Adds a key and its value unless the key is there.</summary>
    /// <returns>Whether it was added.</returns>
    /// <exception cref="RegionExhaustedException">The region has no room to grow; the dictionary is unchanged.</exception>
    public bool TryAdd(TKey key, TValue value)
    {
        uint hash = (uint)key.GetHashCode();
        using OpenCollection<HashHeader> dictionary = _root.Open(write: true);
        HashEntry<TKey, TValue>* entry = FindOrAdd(_root, dictionary.Block, dictionary.Header, key, hash, out bool exists);
        if (!exists)
        {
            entry->Value = value;
        }

        return !exists;
    }

    /// <summary>Gets the value of a key if the key is there.</summary>
    public bool TryGetValue(TKey key, out TValue value)
    {
        uint hash = (uint)key.GetHashCode();
        using OpenCollection<HashHeader> dictionary = _root.Open(write: false);
        HashEntry<TKey, TValue>* entry = Find(HashTable<TKey, TValue>.Of(dictionary.Block, dictionary.Header), key, hash);
        value = entry == null ? default : entry->Value;
        return entry != null;
    }

    /// <summary>Whether the key is there.</summary>
    public bool ContainsKey(TKey key) => TryGetValue(key, out _);

    /// <summary>Whether an entry has the value. Takes time in proportion to the entries.</summary>
    /// <remarks>Compares as <see cref="EqualityComparer{T}.Default"/>; for structs that do not implement <see cref="IEquatable{T}"/> that boxes.</remarks>
    public bool ContainsValue(TValue value)
    {
        foreach (KeyValuePair<TKey, TValue> pair in this)
        {
            if (EqualityComparer<TValue>.Default.Equals(pair.Value, value))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Removes a key and its value.</summary>
    /// <returns>Whether the key was there.</returns>
    public bool Remove(TKey key) => Remove(key, out _);

    /// <summary>Removes a key and gives its value.</summary>
    /// <returns>Whether the key was there.</returns>
    public bool Remove(TKey key, out TValue value)
    {
        uint hash = (uint)key.GetHashCode();
        using OpenCollection<HashHeader> dictionary = _root.Open(write: true);
        HashTable<TKey, TValue> table = HashTable<TKey, TValue>.Of(dictionary.Block, dictionary.Header);
        uint previous = uint.MaxValue;
        uint steps = 0;
        for (uint i = table.First(hash); i < table.Capacity; i = (uint)table.At(i)->Next)
        {
            HashEntry<TKey, TValue>* entry = table.At(i);
            if (entry->Hash == hash && entry->Key.Equals(key))
            {
                value = entry->Value;
                table.Release(i, previous);
                return true;
            }

            previous = i;
            table.CountStep(ref steps);
        }

        value = default;
        return false;
    }

    /// <summary>Removes all entries. The capacity stays.</summary>
    public void Clear()
    {
        using OpenCollection<HashHeader> dictionary = _root.Open(write: true);
        HashTable<TKey, TValue>.Of(dictionary.Block, dictionary.Header).Clear();
    }

    /// <summary>Makes room for <paramref name="capacity"/> entries or more.</summary>
    /// <returns>The capacity there is.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="capacity"/> is negative.</exception>
    /// <exception cref="RegionExhaustedException">The region has no room to grow; the dictionary is unchanged.</exception>
    public int EnsureCapacity(int capacity)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(capacity);
        using OpenCollection<HashHeader> dictionary = _root.Open(write: true);
        if (dictionary.Header->Capacity < capacity)
        {
            HashTable<TKey, TValue>.Grow(_root, dictionary.Header, capacity);
            dictionary.Header->Version++;
        }

        return dictionary.Header->Capacity;
    }

    /// <summary>Enumerates the entries, with the dictionary open until the enumerator is disposed, as <c>foreach</c> does.</summary>
    public RegionDictionaryEnumerator<TKey, TValue> GetEnumerator() => new(_root.Open(write: false));

    /// <inheritdoc/>
    public bool Equals(RegionDictionary<TKey, TValue> other) => _root.Equals(other._root);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is RegionDictionary<TKey, TValue> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _root.GetHashCode();

    /// <summary>What it is and where. Never throws.</summary>
    public override string ToString() => _root.Equals(default)
        ? $"RegionDictionary<{typeof(TKey).Name}, {typeof(TValue).Name}> (none)"
        : $"RegionDictionary<{typeof(TKey).Name}, {typeof(TValue).Name}> in region '{RegionName}'";

    /// <summary>The entry of a key in an open dictionary, or null.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static HashEntry<TKey, TValue>* Find(scoped in HashTable<TKey, TValue> table, TKey key, uint hash)
    {
        uint steps = 0;
        for (uint i = table.First(hash); i < table.Capacity; i = (uint)table.At(i)->Next)
        {
            HashEntry<TKey, TValue>* entry = table.At(i);
            if (entry->Hash == hash && entry->Key.Equals(key))
            {
                return entry;
            }

            table.CountStep(ref steps);
        }

        return null;
    }

    /// <summary>The entry of a key in an open dictionary; a new one has the default value.</summary>
    internal static HashEntry<TKey, TValue>* FindOrAdd(CollectionRoot<HashHeader> root, RegionBlock block, HashHeader* header, TKey key, uint hash, out bool exists)
    {
        HashTable<TKey, TValue> table = HashTable<TKey, TValue>.Of(block, header);
        HashEntry<TKey, TValue>* entry = Find(table, key, hash);
        exists = entry != null;
        if (exists)
        {
            return entry;
        }

        if (header->Free <= 0 && (uint)header->Taken == table.Capacity)
        {
            table = HashTable<TKey, TValue>.Grow(root, header, needed: 0);
        }

        entry = table.Take(hash, out _);
        entry->Key = key;
        entry->Value = default;
        return entry;
    }

    internal static KeyNotFoundException NotFound(CollectionRoot<HashHeader> root, TKey key) => new($"The dictionary in region '{root.RegionName}' has no key '{key}'.");
}
