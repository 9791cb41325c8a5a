namespace Fidelity.Memory;

/// <summary>What becomes of a region's addresses when it is released or reset.</summary>
public enum ReleasePolicy
{
    /// <summary>They go back to the system, or are used again by the same region.</summary>
    Recycle,

    /// <summary>
    /// They become inaccessible and are never used again in this process: a stale raw pointer faults instead of
    /// reading another owner's data. Costs addresses (not memory) for the rest of the process's life. Linux only.
    /// </summary>
    Fence,
}
