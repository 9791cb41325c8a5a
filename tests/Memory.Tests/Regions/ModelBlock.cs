namespace Fidelity.Memory.Tests.Regions;

/// <summary>Pages in the model: what is borrowed, moved and reclaimed as one.</summary>
internal sealed class ModelBlock(ModelRegion owner)
{
    /// <summary>The region that reclaims it.</summary>
    internal ModelRegion Owner { get; set; } = owner;

    /// <summary>How many accesses are open.</summary>
    internal int Open { get; set; }

    /// <summary>Whether it has ended.</summary>
    internal bool Ended { get; set; }
}
