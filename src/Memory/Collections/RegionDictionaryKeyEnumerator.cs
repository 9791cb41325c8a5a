namespace Fidelity.Memory;

/// <summary>Enumerates the keys of a <see cref="RegionDictionary{TKey, TValue}"/>. Otherwise as <see cref="RegionDictionaryEnumerator{TKey, TValue}"/>.</summary>
/// <typeparam name="TKey">The key type.</typeparam>
/// <typeparam name="TValue">The value type.</typeparam>
public ref struct RegionDictionaryKeyEnumerator<TKey, TValue> : IDisposable
    where TKey : unmanaged, IEquatable<TKey>
    where TValue : unmanaged
{
    private RegionDictionaryEnumerator<TKey, TValue> _entries;

    internal RegionDictionaryKeyEnumerator(RegionDictionaryEnumerator<TKey, TValue> entries)
    {
        _entries = entries;
    }

    /// <summary>The present key; the default value before the first and after the last.</summary>
    public readonly TKey Current => _entries.Current.Key;

    /// <inheritdoc cref="RegionDictionaryEnumerator{TKey, TValue}.MoveNext"/>
    public bool MoveNext() => _entries.MoveNext();

    /// <summary>Closes the dictionary; more than once does nothing.</summary>
    public void Dispose() => _entries.Dispose();
}
