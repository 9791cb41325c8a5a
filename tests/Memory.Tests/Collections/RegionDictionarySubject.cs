namespace Fidelity.Memory.Tests.Collections;

internal sealed class RegionDictionarySubject<TKey>(AllocateCapability region, int capacity) : IDictionarySubject<TKey>
    where TKey : unmanaged, IEquatable<TKey>
{
    private readonly RegionDictionary<TKey, int> _dictionary = new(region, capacity);

    public int Count => _dictionary.Count;

    public int this[TKey key]
    {
        get => _dictionary[key];
        set => _dictionary[key] = value;
    }

    public void Add(TKey key, int value) => _dictionary.Add(key, value);

    public bool TryAdd(TKey key, int value) => _dictionary.TryAdd(key, value);

    public bool TryGetValue(TKey key, out int value) => _dictionary.TryGetValue(key, out value);

    public bool ContainsKey(TKey key) => _dictionary.ContainsKey(key);

    public bool ContainsValue(int value) => _dictionary.ContainsValue(value);

    public bool Remove(TKey key) => _dictionary.Remove(key);

    public bool Remove(TKey key, out int value) => _dictionary.Remove(key, out value);

    public void Clear() => _dictionary.Clear();

    public int EnsureCapacity(int capacity) => _dictionary.EnsureCapacity(capacity);

    public bool Accumulate(TKey key, int amount)
    {
        using RegionDictionaryAccess<TKey, int> open = _dictionary.Open();
        open.GetValueRefOrAddDefault(key, out bool exists) += amount;
        return exists;
    }

    public TKey[] Keys()
    {
        TKey[] keys = new TKey[_dictionary.Count];
        _dictionary.Keys.CopyTo(keys);
        return keys;
    }

    public int[] Values()
    {
        int[] values = new int[_dictionary.Count];
        _dictionary.Values.CopyTo(values);
        return values;
    }

    public void Enumerate(Action<TKey, int> body)
    {
        foreach (KeyValuePair<TKey, int> pair in _dictionary)
        {
            body(pair.Key, pair.Value);
        }
    }
}
