namespace Fidelity.Memory.Tests.Regions;

/// <summary>A region and what the model expects of it.</summary>
internal sealed class ModelRegion
{
    internal ModelRegion(Region real, ModelRegion? parent)
    {
        Real = real;
        Parent = parent;
        Common = new ModelBlock(this);
        Blocks.Add(Common);
    }

    internal Region Real { get; }

    internal ModelRegion? Parent { get; }

    internal bool IsAlive { get; set; } = true;

    /// <summary>The block of small buffers.</summary>
    internal ModelBlock Common { get; set; }

    internal List<ModelBlock> Blocks { get; } = [];

    /// <summary>Where the next small buffer begins at the earliest.</summary>
    internal long Position { get; set; }

    internal long LargeInUse { get; set; }

    internal long Allocations { get; set; }

    internal long Resets { get; set; }

    internal long InUse => IsAlive ? Position + LargeInUse : 0;
}
