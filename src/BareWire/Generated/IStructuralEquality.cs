using System.Diagnostics.CodeAnalysis;

namespace Fidelity.BareWire.Generated;

/// <summary>How two values of a type compare by what they hold. Part of what generated types are made of.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
public interface IStructuralEquality<T>
{
    /// <summary>Whether two values hold the same. Null equals only null.</summary>
    static abstract bool AreEqual([AllowNull] T left, [AllowNull] T right);

    /// <summary>A hash that equal values share.</summary>
    static abstract int Hash([AllowNull] T value);
}
