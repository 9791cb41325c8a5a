namespace Fidelity.BareWire.Tests.Wire.Keys;

/// <summary>
/// Counts how often keys are compared that are in one bucket: a dictionary only asks about those of one hash, so the
/// hash that it is given is reduced to the bucket.
/// </summary>
internal sealed class CountingComparer<T>(IEqualityComparer<T> inner) : IEqualityComparer<T>
{
    private const uint Buckets = 21_023;

    internal long Comparisons { get; private set; }

    public bool Equals(T? x, T? y)
    {
        Comparisons++;
        return inner.Equals(x, y);
    }

    public int GetHashCode(T obj) => (int)((uint)inner.GetHashCode(obj!) % Buckets);
}
