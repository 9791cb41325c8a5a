namespace Fidelity.Memory.Tests.Collections;

/// <summary>What <see cref="Dictionary{TKey, TValue}"/> and <see cref="RegionDictionary{TKey, TValue}"/> have in common.</summary>
public interface IDictionarySubject<TKey>
{
    int Count { get; }

    int this[TKey key] { get; set; }

    void Add(TKey key, int value);

    bool TryAdd(TKey key, int value);

    bool TryGetValue(TKey key, out int value);

    bool ContainsKey(TKey key);

    bool ContainsValue(int value);

    bool Remove(TKey key);

    bool Remove(TKey key, out int value);

    void Clear();

    int EnsureCapacity(int capacity);

    /// <summary>Adds to the value of a key through a reference, and tells what was there before.</summary>
    bool Accumulate(TKey key, int amount);

    TKey[] Keys();

    int[] Values();

    void Enumerate(Action<TKey, int> body);
}
