namespace Fidelity.Memory;

/// <summary>How the arenas of a pool are to be.</summary>
public sealed record ArenaConfiguration
{
    /// <summary>What errors and metrics call the pool; its arenas are "name[0]", "name[1]", ….</summary>
    public string Name { get; init; } = "arenas";

    /// <summary>The most that one owner can allocate, in bytes. A reservation: memory is committed as it is used.</summary>
    public required ByteSize ArenaSize { get; init; }

    /// <summary>How many arenas can be rented at the same time, at least 1.</summary>
    public required int PoolSize { get; init; }

    /// <summary>Where an arena's costs lie.</summary>
    public AllocationStrategy AllocationStrategy { get; init; } = AllocationStrategy.FastRelease;

    /// <summary>When an arena that was returned is cleaned.</summary>
    public CleanupTrigger CleanupTrigger { get; init; } = CleanupTrigger.OnActorTermination;

    /// <summary>
    /// The configuration for a workload: UserInterface 50 MB × 10, fast release, on termination; Data 500 MB × 4, bulk
    /// operations, when full; RealTime 8 MB × 20, predictable, immediate.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The workload is none of the known ones.</exception>
    public static ArenaConfiguration For(Workload workload) => workload switch
    {
        Workload.UserInterface => new()
        {
            Name = nameof(Workload.UserInterface),
            ArenaSize = 50.MB,
            PoolSize = 10,
            AllocationStrategy = AllocationStrategy.FastRelease,
            CleanupTrigger = CleanupTrigger.OnActorTermination,
        },
        Workload.Data => new()
        {
            Name = nameof(Workload.Data),
            ArenaSize = 500.MB,
            PoolSize = 4,
            AllocationStrategy = AllocationStrategy.BulkOperations,
            CleanupTrigger = CleanupTrigger.OnArenaFull,
        },
        Workload.RealTime => new()
        {
            Name = nameof(Workload.RealTime),
            ArenaSize = 8.MB,
            PoolSize = 20,
            AllocationStrategy = AllocationStrategy.Predictable,
            CleanupTrigger = CleanupTrigger.Immediate,
        },
        _ => throw new ArgumentOutOfRangeException(nameof(workload), workload, "Expected UserInterface, Data or RealTime."),
    };
}
