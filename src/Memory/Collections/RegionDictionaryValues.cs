namespace Fidelity.Memory;

/// <summary>The values of a <see cref="RegionDictionary{TKey, TValue}"/>: a view, not a copy.</summary>
/// <typeparam name="TKey">The key type.</typeparam>
/// <typeparam name="TValue">The value type.</typeparam>
public readonly struct RegionDictionaryValues<TKey, TValue> : IEquatable<RegionDictionaryValues<TKey, TValue>>
    where TKey : unmanaged, IEquatable<TKey>
    where TValue : unmanaged
{
    private readonly RegionDictionary<TKey, TValue> _dictionary;

    internal RegionDictionaryValues(RegionDictionary<TKey, TValue> dictionary)
    {
        _dictionary = dictionary;
    }

    /// <summary>The number of values.</summary>
    /// <exception cref="CapabilityException">The region has been reset or released.</exception>
    public int Count => _dictionary.Count;

    /// <summary>Whether two values view the same dictionary.</summary>
    public static bool operator ==(RegionDictionaryValues<TKey, TValue> left, RegionDictionaryValues<TKey, TValue> right) => left.Equals(right);

    /// <summary>Whether two values view different dictionaries.</summary>
    public static bool operator !=(RegionDictionaryValues<TKey, TValue> left, RegionDictionaryValues<TKey, TValue> right) => !left.Equals(right);

    /// <summary>Whether the dictionary has the value.</summary>
    /// <exception cref="CapabilityException">The region has been reset or released.</exception>
    public bool Contains(TValue value) => _dictionary.ContainsValue(value);

    /// <summary>Copies the values to the beginning of <paramref name="destination"/>.</summary>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is shorter than there are values.</exception>
    /// <exception cref="CapabilityException">The region has been reset or released.</exception>
    public void CopyTo(Span<TValue> destination)
    {
        int count = Count;
        if (destination.Length < count)
        {
            throw new ArgumentException($"Expected room for {count} values, found {destination.Length}.", nameof(destination));
        }

        int written = 0;
        foreach (TValue value in this)
        {
            destination[written++] = value;
        }
    }

    /// <summary>Enumerates the values, with the dictionary open until the enumerator is disposed, as <c>foreach</c> does.</summary>
    /// <exception cref="CapabilityException">The region has been reset or released.</exception>
    public RegionDictionaryValueEnumerator<TKey, TValue> GetEnumerator() => new(_dictionary.GetEnumerator());

    /// <inheritdoc/>
    public bool Equals(RegionDictionaryValues<TKey, TValue> other) => _dictionary.Equals(other._dictionary);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is RegionDictionaryValues<TKey, TValue> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _dictionary.GetHashCode();
}
