// Invariants: as OpenCollection and HashTable; a change of storage changes Version, which is compared before an entry is read.
using Fidelity.Memory.Collections;

namespace Fidelity.Memory;

/// <summary>
/// Enumerates a <see cref="RegionDictionary{TKey, TValue}"/>, which is open from construction to <see cref="Dispose"/>: it
/// cannot go away meanwhile. Cannot cross an <c>await</c>.
/// </summary>
/// <typeparam name="TKey">The key type.</typeparam>
/// <typeparam name="TValue">The value type.</typeparam>
public unsafe ref struct RegionDictionaryEnumerator<TKey, TValue> : IDisposable
    where TKey : unmanaged, IEquatable<TKey>
    where TValue : unmanaged
{
    private readonly HashTable<TKey, TValue> _table;
    private readonly int _version;
    private uint _next;
    private KeyValuePair<TKey, TValue> _current;
    private OpenCollection<HashHeader> _dictionary;

    internal RegionDictionaryEnumerator(OpenCollection<HashHeader> dictionary)
    {
        _dictionary = dictionary;
        try
        {
            _table = HashTable<TKey, TValue>.Of(dictionary.Block, dictionary.Header);
            _version = dictionary.Header->Version;
        }
        catch
        {
            _dictionary.Dispose();
            throw;
        }
    }

    /// <summary>The present entry; default before the first and after the last.</summary>
    public readonly KeyValuePair<TKey, TValue> Current => _current;

    /// <summary>Goes to the next entry.</summary>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="InvalidOperationException">A key was added, or room made, since the enumeration began.</exception>
    public bool MoveNext()
    {
        if (_dictionary.IsOpen)
        {
            if (_dictionary.Header->Version != _version)
            {
                CollectionStorage.ThrowChanged(_dictionary.Block);
            }

            uint taken = _table.Taken;
            while (_next < taken)
            {
                HashEntry<TKey, TValue>* entry = _table.At(_next++);
                if (entry->Next >= HashEntry<TKey, TValue>.Last)
                {
                    _current = new KeyValuePair<TKey, TValue>(entry->Key, entry->Value);
                    return true;
                }
            }

            _next = uint.MaxValue;
        }

        _current = default;
        return false;
    }

    /// <summary>Closes the dictionary; more than once does nothing.</summary>
    public void Dispose() => _dictionary.Dispose();
}
