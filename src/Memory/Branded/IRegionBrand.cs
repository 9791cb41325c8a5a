namespace Fidelity.Memory;

/// <summary>
/// Marks a type as the brand of a region: <c>struct Orders : IRegionBrand;</c>. A brand has no values and no members;
/// it only tells the compiler which region a buffer or capability belongs to.
/// </summary>
#pragma warning disable CA1040 // the point of a brand is to be empty
public interface IRegionBrand;
#pragma warning restore CA1040
