
namespace Fidelity.Memory;

/// <summary>
/// The right to allocate in a region until it is reset or released, without the right to end it. May be stored,
/// captured and passed to other threads.
/// </summary>
public readonly struct AllocateCapability : IEquatable<AllocateCapability>
{
    private readonly Region? _region;
    private readonly long _incarnation;

    internal AllocateCapability(Region region, long incarnation)
    {
        _region = region;
        _incarnation = incarnation;
    }

    /// <summary>The name of the region.</summary>
    /// <exception cref="CapabilityException">This is the default value.</exception>
    public string RegionName => Region.Name;

    /// <summary>Whether the region has neither been reset nor released since the capability was granted, at this moment.</summary>
    public bool IsValid => _region?.IsIn(_incarnation) == true;

    internal Region Region => _region ?? throw Admission.NotGranted();

    internal long Incarnation => _incarnation;

    /// <summary>The right to allocate in a region.</summary>
    /// <exception cref="ObjectDisposedException">The region has been released.</exception>
    public static implicit operator AllocateCapability(Region region)
    {
        ArgumentNullException.ThrowIfNull(region);
        return region.GetAllocateAccess();
    }

    /// <summary>The right to allocate in a rented arena.</summary>
    /// <exception cref="CapabilityException">The arena has been returned.</exception>
    public static implicit operator AllocateCapability(Arena arena) => arena.GetAllocateAccess();

    /// <summary>Whether two capabilities are on the same region and incarnation.</summary>
    public static bool operator ==(AllocateCapability left, AllocateCapability right) => left.Equals(right);

    /// <summary>Whether two capabilities differ in region or incarnation.</summary>
    public static bool operator !=(AllocateCapability left, AllocateCapability right) => !left.Equals(right);

    /// <inheritdoc cref="Region.Allocate{T}(int)"/>
    /// <exception cref="CapabilityException">The region has been reset or released since, or is protected.</exception>
    public Buffer<T> Allocate<T>(int count = 1)
        where T : unmanaged => Region.AllocateIn<T>(_incarnation, count);

    /// <inheritdoc/>
    public bool Equals(AllocateCapability other) => _region == other._region && _incarnation == other._incarnation;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is AllocateCapability other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_region, _incarnation);
}
