namespace Fidelity.BareWire;

/// <summary>Comparers for the integer keys of a map that was decoded. Thread-safe.</summary>
public static class BareKeyComparer
{
    /// <summary>
    /// The comparer for keys of a type. .NET hashes an integer to itself, so that a message can be made whose keys all
    /// fall into one bucket, which takes quadratic time to decode; this comparer hashes with a secret of the process.
    /// Text needs no such thing: <see cref="Dictionary{TKey, TValue}"/> takes care of it.
    /// </summary>
    /// <typeparam name="T">A type of integers of at most 64 bits, or an enum.</typeparam>
    /// <exception cref="NotSupportedException">It is another type.</exception>
    public static IEqualityComparer<T> For<T>()
        where T : unmanaged => SecretKeyComparer<T>.IsInteger
            ? SecretKeyComparer<T>.Instance
            : throw new NotSupportedException($"BareKeyComparer is for integers of at most 64 bits and enums, found {typeof(T)}. Use its own comparer.");
}
