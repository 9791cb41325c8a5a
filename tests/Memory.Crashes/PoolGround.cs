namespace Fidelity.Memory.Crashes;

/// <summary>An arena that is returned, and rented by somebody else.</summary>
internal sealed class PoolGround : Ground
{
    private readonly ArenaPool _pool;
    private Arena _arena;

    internal PoolGround(int workers, int length, AllocationStrategy strategy, CleanupTrigger trigger)
        : base(workers, length) =>
        _pool = ArenaPool.Create(new ArenaConfiguration
        {
            Name = "pool",
            ArenaSize = 1.MB,
            PoolSize = 3,
            AllocationStrategy = strategy,
            CleanupTrigger = trigger,
        });

    internal override Buffer<long> Recycle()
    {
        _arena.Dispose();
        using (Arena other = Rent())
        {
            UseAsSomebodyElse(other);
        }

        _arena = Rent();
        return Allocate(_arena);
    }

    public override void Dispose() => _pool.Dispose();

    private Arena Rent()
    {
        Arena arena;
        while (!_pool.TryRent(out arena))
        {
            Thread.Yield();
        }

        return arena;
    }
}
