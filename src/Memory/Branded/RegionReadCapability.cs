namespace Fidelity.Memory;

/// <summary>A <see cref="ReadCapability{T}"/> that is known to the compiler to belong to a region of one brand.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TRegion">The brand of the region.</typeparam>
public readonly record struct RegionReadCapability<T, TRegion>
    where T : unmanaged
    where TRegion : struct, IRegionBrand
{
    internal RegionReadCapability(ReadCapability<T> plain) => Plain = plain;

    /// <summary>The capability itself, without the brand.</summary>
    public ReadCapability<T> Plain { get; }

    /// <summary>The number of elements it covers.</summary>
    public int Length => Plain.Length;

    /// <inheritdoc cref="ReadCapability{T}.this[int]"/>
    public T this[int index]
    {
        get => Plain[index];

    }


    /// <inheritdoc cref="ReadCapability{T}.GetDirectAccess"/>
    public ReadOnlyAccess<T> GetDirectAccess() => Plain.GetDirectAccess();


    /// <inheritdoc cref="ReadCapability{T}.Slice(int, int)"/>
    public RegionReadCapability<T, TRegion> Slice(int start, int length) => new(Plain.Slice(start, length));
}
