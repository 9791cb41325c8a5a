namespace Fidelity.Memory;

/// <summary>Where an arena's costs lie.</summary>
public enum AllocationStrategy
{
    /// <summary>Releasing is quick: memory is zeroed when it is allocated again, and all but 1 MB of an arena's pages go back to the system when it is cleaned.</summary>
    FastRelease,

    /// <summary>Allocating much is quick: huge pages, large commit steps, and an arena keeps its pages when it is cleaned.</summary>
    BulkOperations,

    /// <summary>Allocating always takes the same time: the whole arena is resident from the start, and zeroed when it is cleaned.</summary>
    Predictable,
}
