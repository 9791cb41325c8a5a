namespace Fidelity.Memory;

/// <summary>How a region is to be. Immutable; one instance may serve many regions.</summary>
public sealed record RegionOptions
{
    /// <summary>What errors and metrics call the region.</summary>
    public string Name { get; init; } = "region";

    /// <summary>
    /// The most memory, in bytes, that the region and its children may have committed together; null for no limit
    /// but <see cref="Capacity"/> and the machine's.
    /// </summary>
    public ByteSize? Budget { get; init; }

    /// <summary>
    /// Addresses to reserve for buffers below 256 KB, in bytes (larger ones get addresses of their own).
    /// By default the budget, or 1 GB (64 MB where pages are portable). A reservation takes no memory.
    /// </summary>
    public ByteSize? Capacity { get; init; }

    /// <summary>Who may have the same memory open at the same time.</summary>
    public Sharing Sharing { get; init; } = Sharing.Shared;

    /// <summary>What becomes of the region's addresses when it is released or reset.</summary>
    public ReleasePolicy ReleasePolicy { get; init; } = ReleasePolicy.Recycle;

    /// <summary>Whether to ask the system for huge pages and to commit in large steps.</summary>
    public bool HugePages { get; init; }

    /// <summary>
    /// Whether to commit and touch the whole capacity at once, so that no later allocation below 256 KB waits for
    /// the system, and to zero memory when it is reset rather than when it is allocated.
    /// </summary>
    public bool Prefault { get; init; }
}
