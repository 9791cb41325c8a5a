namespace Fidelity.Memory;

/// <summary>How batches are processed. Immutable.</summary>
public sealed record BatchOptions
{
    /// <summary>What is used where nothing is said.</summary>
    public static BatchOptions Default { get; } = new();

    /// <summary>How many batches run at the same time, at least 1; by default one per processor.</summary>
    public int DegreeOfParallelism { get; init; } = Environment.ProcessorCount;

    /// <summary>The most scratch memory of one batch, in bytes.</summary>
    public ByteSize WorkspaceSize { get; init; } = 64.MB;

    /// <summary>The region that the workspaces are children of, so that its budget covers them; null for none.</summary>
    public Region? WorkspaceParent { get; init; }
}
