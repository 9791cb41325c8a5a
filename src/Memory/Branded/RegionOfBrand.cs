namespace Fidelity.Memory;

/// <summary>
/// A region whose buffers and capabilities carry its brand in their type: where one brand is expected, another does
/// not compile. Made by <see cref="Region.Create{TRegion}(RegionOptions)"/>. Several regions may share a brand; the check at run time tells them apart as always.
/// </summary>
/// <typeparam name="TRegion">The brand.</typeparam>
public sealed class Region<TRegion> : IDisposable
    where TRegion : struct, IRegionBrand
{
    internal Region(Region plain) => Plain = plain;

    /// <summary>The region itself, without the brand.</summary>
    public Region Plain { get; }

    /// <inheritdoc cref="Region.Allocate{T}(int)"/>
    public RegionBuffer<T, TRegion> Allocate<T>(int count = 1)
        where T : unmanaged => new(Plain.Allocate<T>(count));

    /// <inheritdoc cref="Region.Reset"/>
    public void Reset() => Plain.Reset();

    /// <inheritdoc cref="Region.Dispose"/>
    public void Dispose() => Plain.Dispose();
}
