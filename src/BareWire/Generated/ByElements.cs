using System.Diagnostics.CodeAnalysis;

namespace Fidelity.BareWire.Generated;

/// <summary>Arrays are equal if their elements are, in order.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
/// <typeparam name="TElement">How two elements compare.</typeparam>
public readonly struct ByElements<T, TElement> : IStructuralEquality<T[]>
    where TElement : IStructuralEquality<T>
{
    /// <inheritdoc/>
    public static bool AreEqual([AllowNull] T[] left, [AllowNull] T[] right)
    {
        if (ReferenceEquals(left, right))
        {
            return true;
        }

        if (left is null || right is null || left.Length != right.Length)
        {
            return false;
        }

        if (typeof(TElement) == typeof(ByValue<T>))
        {
            return left.AsSpan().SequenceEqual(right);
        }

        for (int i = 0; i < left.Length; i++)
        {
            if (!TElement.AreEqual(left[i], right[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public static int Hash([AllowNull] T[] value)
    {
        if (value is null)
        {
            return 0;
        }

        HashCode hash = default;
        hash.Add(value.Length);
        if (value is byte[] bytes)
        {
            hash.AddBytes(bytes);
            return hash.ToHashCode();
        }

        foreach (T element in value)
        {
            hash.Add(TElement.Hash(element));
        }

        return hash.ToHashCode();
    }
}
