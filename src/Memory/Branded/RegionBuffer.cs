namespace Fidelity.Memory;

/// <summary>A <see cref="Buffer{T}"/> that is known to the compiler to lie in a region of one brand.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TRegion">The brand of the region.</typeparam>
public readonly record struct RegionBuffer<T, TRegion>
    where T : unmanaged
    where TRegion : struct, IRegionBrand
{
    internal RegionBuffer(Buffer<T> plain) => Plain = plain;

    /// <summary>The buffer itself, without the brand.</summary>
    public Buffer<T> Plain { get; }

    /// <summary>The number of elements.</summary>
    public int Length => Plain.Length;

    /// <inheritdoc cref="Buffer{T}.GetReadAccess"/>
    public RegionReadCapability<T, TRegion> GetReadAccess() => new(Plain.GetReadAccess());

    /// <inheritdoc cref="Buffer{T}.GetWriteAccess"/>
    public RegionWriteCapability<T, TRegion> GetWriteAccess() => new(Plain.GetWriteAccess());

    /// <inheritdoc cref="Buffer{T}.Revoke"/>
    public void Revoke() => Plain.Revoke();

    /// <summary>Moves the elements to a region of another brand.</summary>
    /// <inheritdoc cref="Buffer{T}.Transfer(AllocateCapability)"/>
    public RegionBuffer<T, TOther> Transfer<TOther>(Region<TOther> target)
        where TOther : struct, IRegionBrand
    {
        ArgumentNullException.ThrowIfNull(target);
        return new(Plain.Transfer(target.Plain));
    }
}
