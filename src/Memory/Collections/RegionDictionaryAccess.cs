// Invariants: as OpenCollection; every operation looks at the header anew, since the dictionary may have grown meanwhile.
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Fidelity.Memory.Collections;

namespace Fidelity.Memory;

/// <summary>
/// A dictionary that is open: operations cost no opening, and values are reached by reference. While it is open it cannot
/// go away. Close it with <c>using</c>; references taken from it must not be used afterwards. A reference stays on the
/// storage there was when it was taken: once a key has been added or removed, take it anew. Cannot cross an <c>await</c>;
/// the dictionary can.
/// </summary>
/// <typeparam name="TKey">The key type.</typeparam>
/// <typeparam name="TValue">The value type.</typeparam>
public unsafe ref struct RegionDictionaryAccess<TKey, TValue> : IDisposable
    where TKey : unmanaged, IEquatable<TKey>
    where TValue : unmanaged
{
    private readonly CollectionRoot<HashHeader> _root;
    private OpenCollection<HashHeader> _dictionary;

    internal RegionDictionaryAccess(CollectionRoot<HashHeader> root, OpenCollection<HashHeader> dictionary)
    {
        _root = root;
        _dictionary = dictionary;
    }

    /// <summary>The number of entries.</summary>
    /// <exception cref="ObjectDisposedException">The access is closed.</exception>
    public readonly int Count
    {
        get
        {
            RequireOpen();
            return _dictionary.Header->Taken - _dictionary.Header->Free;
        }
    }

    /// <summary>A reference to the value of a key that is there.</summary>
    /// <exception cref="KeyNotFoundException">There is no such key.</exception>
    /// <exception cref="ObjectDisposedException">The access is closed.</exception>
    [UnscopedRef]
    public readonly ref TValue this[TKey key]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            ref TValue value = ref GetValueRefOrNullRef(key);
            if (Unsafe.IsNullRef(ref value))
            {
                throw RegionDictionary<TKey, TValue>.NotFound(_root, key);
            }

            return ref value;
        }
    }

    /// <summary>Gets the value of a key if the key is there.</summary>
    /// <exception cref="ObjectDisposedException">The access is closed.</exception>
    public readonly bool TryGetValue(TKey key, out TValue value)
    {
        ref TValue found = ref GetValueRefOrNullRef(key);
        bool exists = !Unsafe.IsNullRef(ref found);
        value = exists ? found : default;
        return exists;
    }

    /// <summary>A reference to the value of a key, or a null reference (see <see cref="Unsafe.IsNullRef"/>).</summary>
    /// <exception cref="ObjectDisposedException">The access is closed.</exception>
    [UnscopedRef]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly ref TValue GetValueRefOrNullRef(TKey key)
    {
        RequireOpen();
        HashEntry<TKey, TValue>* entry = RegionDictionary<TKey, TValue>.Find(HashTable<TKey, TValue>.Of(_dictionary.Block, _dictionary.Header), key, (uint)key.GetHashCode());
        if (entry == null)
        {
            return ref Unsafe.NullRef<TValue>();
        }

        return ref entry->Value;
    }

    /// <summary>A reference to the value of a key, which is added with the default value if it is not there.</summary>
    /// <exception cref="RegionExhaustedException">The region has no room to grow; the dictionary is unchanged.</exception>
    /// <exception cref="ObjectDisposedException">The access is closed.</exception>
    [UnscopedRef]
    public readonly ref TValue GetValueRefOrAddDefault(TKey key, out bool exists)
    {
        RequireOpen();
        return ref RegionDictionary<TKey, TValue>.FindOrAdd(_root, _dictionary.Block, _dictionary.Header, key, (uint)key.GetHashCode(), out exists)->Value;
    }

    /// <summary>Closes the access; more than once does nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Dispose() => _dictionary.Dispose();

    private readonly void RequireOpen() => ObjectDisposedException.ThrowIf(!_dictionary.IsOpen, typeof(RegionDictionaryAccess<TKey, TValue>));
}
