namespace Fidelity.Memory;

/// <summary>The keys of a <see cref="RegionDictionary{TKey, TValue}"/>: a view, not a copy.</summary>
/// <typeparam name="TKey">The key type.</typeparam>
/// <typeparam name="TValue">The value type.</typeparam>
public readonly struct RegionDictionaryKeys<TKey, TValue> : IEquatable<RegionDictionaryKeys<TKey, TValue>>
    where TKey : unmanaged, IEquatable<TKey>
    where TValue : unmanaged
{
    private readonly RegionDictionary<TKey, TValue> _dictionary;

    internal RegionDictionaryKeys(RegionDictionary<TKey, TValue> dictionary)
    {
        _dictionary = dictionary;
    }

    /// <summary>The number of keys.</summary>
    /// <exception cref="CapabilityException">The region has been reset or released.</exception>
    public int Count => _dictionary.Count;

    /// <summary>Whether two values view the same dictionary.</summary>
    public static bool operator ==(RegionDictionaryKeys<TKey, TValue> left, RegionDictionaryKeys<TKey, TValue> right) => left.Equals(right);

    /// <summary>Whether two values view different dictionaries.</summary>
    public static bool operator !=(RegionDictionaryKeys<TKey, TValue> left, RegionDictionaryKeys<TKey, TValue> right) => !left.Equals(right);

    /// <summary>Whether the dictionary has the key.</summary>
    /// <exception cref="CapabilityException">The region has been reset or released.</exception>
    public bool Contains(TKey key) => _dictionary.ContainsKey(key);

    /// <summary>Copies the keys to the beginning of <paramref name="destination"/>.</summary>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is shorter than there are keys.</exception>
    /// <exception cref="CapabilityException">The region has been reset or released.</exception>
    public void CopyTo(Span<TKey> destination)
    {
        int count = Count;
        if (destination.Length < count)
        {
            throw new ArgumentException($"Expected room for {count} keys, found {destination.Length}.", nameof(destination));
        }

        int written = 0;
        foreach (TKey key in this)
        {
            destination[written++] = key;
        }
    }

    /// <summary>Enumerates the keys, with the dictionary open until the enumerator is disposed, as <c>foreach</c> does.</summary>
    /// <exception cref="CapabilityException">The region has been reset or released.</exception>
    public RegionDictionaryKeyEnumerator<TKey, TValue> GetEnumerator() => new(_dictionary.GetEnumerator());

    /// <inheritdoc/>
    public bool Equals(RegionDictionaryKeys<TKey, TValue> other) => _dictionary.Equals(other._dictionary);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is RegionDictionaryKeys<TKey, TValue> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _dictionary.GetHashCode();
}
