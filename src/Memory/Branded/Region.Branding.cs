namespace Fidelity.Memory;

/// <content>Regions whose brand is in their type.</content>
public sealed partial class Region
{
    /// <summary>Creates a branded region that is named after its brand.</summary>
    /// <inheritdoc cref="Create(RegionOptions)" path="/exception"/>
    public static Region<TRegion> Create<TRegion>()
        where TRegion : struct, IRegionBrand => new(Create(typeof(TRegion).Name));

    /// <summary>Creates a branded region with a budget in bytes that is named after its brand.</summary>
    /// <inheritdoc cref="Create(RegionOptions)" path="/exception"/>
    public static Region<TRegion> Create<TRegion>(ByteSize budget)
        where TRegion : struct, IRegionBrand => new(Create(typeof(TRegion).Name, budget));

    /// <summary>Creates a branded region as the options say.</summary>
    /// <inheritdoc cref="Create(RegionOptions)" path="/exception"/>
    public static Region<TRegion> Create<TRegion>(RegionOptions options)
        where TRegion : struct, IRegionBrand => new(Create(options));
}
