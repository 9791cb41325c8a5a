namespace Fidelity.Memory;

/// <summary>
/// A region rented from an <see cref="ArenaPool"/>, until it is disposed. A copy, or one kept after it was returned,
/// cannot touch what the next owner does: it is refused. Thread-safe.
/// </summary>
public readonly struct Arena : IDisposable, IEquatable<Arena>
{
    private readonly ArenaPool? _pool;
    private readonly Region? _region;
    private readonly long _lease;

    internal Arena(ArenaPool pool, Region region, long lease)
    {
        _pool = pool;
        _region = region;
        _lease = lease;
    }

    /// <summary>The arena's name: its pool's and its number.</summary>
    /// <exception cref="CapabilityException">This is the default value.</exception>
    public string Name => Region.Name;

    /// <summary>Whether it is still rented.</summary>
    public bool IsRented => _region?.IsLeased(_lease) == true;

    /// <summary>The figures of the region behind it, over all its owners.</summary>
    /// <exception cref="CapabilityException">It has been returned.</exception>
    public RegionStatistics Statistics => Region.During(_lease, static region => region.Statistics);

    private Region Region => _region ?? throw Admission.NotGranted();

    /// <summary>Whether two values are the same rental.</summary>
    public static bool operator ==(Arena left, Arena right) => left.Equals(right);

    /// <summary>Whether two values are different rentals.</summary>
    public static bool operator !=(Arena left, Arena right) => !left.Equals(right);

    /// <inheritdoc cref="Region.Allocate{T}(int)"/>
    /// <exception cref="CapabilityException">It has been returned.</exception>
    public Buffer<T> Allocate<T>(int count = 1)
        where T : unmanaged => Region.AllocateIn<T>(Region.IncarnationDuring(_lease), count);

    /// <summary>The right to allocate in it until it is reset or returned.</summary>
    /// <exception cref="CapabilityException">It has been returned.</exception>
    public AllocateCapability GetAllocateAccess() => new(Region, Region.IncarnationDuring(_lease));

    /// <summary>Creates a region that ends when the arena is reset or returned, if not before.</summary>
    /// <exception cref="CapabilityException">It has been returned.</exception>
    public Region CreateChild(RegionOptions options) => Region.During(_lease, region => region.CreateChild(options));

    /// <summary>Ends everything allocated so far and begins anew.</summary>
    /// <inheritdoc cref="Region.Reset"/>
    /// <exception cref="CapabilityException">It has been returned.</exception>
    public void Reset() => Region.ResetDuring(_lease);

    /// <summary>Returns it to the pool. Its capabilities say <see cref="CapabilityFailure.Released"/> from now on. More than once does nothing.</summary>
    public void Dispose() => _pool?.Return(Region, _lease);

    /// <inheritdoc/>
    public bool Equals(Arena other) => _region == other._region && _lease == other._lease;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Arena other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_region, _lease);
}
