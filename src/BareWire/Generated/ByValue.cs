using System.Diagnostics.CodeAnalysis;

namespace Fidelity.BareWire.Generated;

/// <summary>Values that know themselves when they are equal: numbers, text, generated types.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
public readonly struct ByValue<T> : IStructuralEquality<T>
{
    /// <inheritdoc/>
    public static bool AreEqual([AllowNull] T left, [AllowNull] T right) => EqualityComparer<T>.Default.Equals(left, right);

    /// <inheritdoc/>
    public static int Hash([AllowNull] T value) => value is null ? 0 : EqualityComparer<T>.Default.GetHashCode(value);
}
