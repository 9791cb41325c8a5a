using System.Diagnostics.CodeAnalysis;

namespace Fidelity.BareWire.Generated;

/// <summary>Dictionaries are equal if they have the same keys with equal values, in any order.</summary>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <typeparam name="T">The type of the values.</typeparam>
/// <typeparam name="TValue">How two values compare.</typeparam>
public readonly struct ByEntries<TKey, T, TValue> : IStructuralEquality<Dictionary<TKey, T>>
    where TKey : notnull
    where TValue : IStructuralEquality<T>
{
    /// <inheritdoc/>
    public static bool AreEqual([AllowNull] Dictionary<TKey, T> left, [AllowNull] Dictionary<TKey, T> right)
    {
        if (ReferenceEquals(left, right))
        {
            return true;
        }

        if (left is null || right is null || left.Count != right.Count)
        {
            return false;
        }

        foreach (KeyValuePair<TKey, T> entry in left)
        {
            if (!right.TryGetValue(entry.Key, out T? other) || !TValue.AreEqual(entry.Value, other))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public static int Hash([AllowNull] Dictionary<TKey, T> value)
    {
        if (value is null)
        {
            return 0;
        }

        int entries = 0;
        foreach (KeyValuePair<TKey, T> entry in value)
        {
            entries = unchecked(entries + HashCode.Combine(entry.Key, TValue.Hash(entry.Value)));
        }

        return HashCode.Combine(value.Count, entries);
    }
}
