namespace Fidelity.Memory.Tests.Regressions;

public sealed class PredictableArenaTests
{
    [Fact]
    public void One_that_is_reset_while_borrowed_stays_usable()
    {
        using ArenaPool pool = CreatePool(1.MB);
        Arena arena = pool.Rent();
        ReadCapability<int> before = arena.Allocate<int>().GetReadAccess();
        using (before.GetDirectAccess())
        {
            arena.Reset();
            Assert.True(arena.IsRented);
            WriteCapability<int> after = arena.Allocate<int>(100_000).GetWriteAccess();
            after.Write(99_999, 1);
            Assert.Equal(1, after[99_999]);
        }

        arena.Dispose();
        Assert.Equal(0, pool.Rented);
        using Arena next = pool.Rent();
        Assert.Equal(0, next.Allocate<int>().GetReadAccess()[0]);
    }

    [Fact]
    public void A_prefaulted_region_whose_budget_is_borrowed_survives_its_reset()
    {
        using Region region = Region.Create(new RegionOptions { Name = "prefaulted", Budget = 1.MB, Prefault = true });
        using (region.Allocate<int>().GetReadAccess().GetDirectAccess())
        {
            region.Reset();
            Assert.False(region.IsReleased);
        }

        Assert.Equal(0, region.Allocate<int>().GetReadAccess()[0]);
    }

    [Fact]
    public void An_empty_one_takes_over_a_large_buffer()
    {
        using ArenaPool pool = CreatePool(8.MB);
        using Arena arena = pool.Rent();
        using Region source = Region.Create("source");
        Buffer<byte> buffer = source.Allocate<byte>(300 * 1024);
        buffer.GetWriteAccess().Write(299 * 1024, 42);
        Buffer<byte> moved = buffer.Transfer(arena);
        Assert.Equal(42, moved.GetReadAccess()[299 * 1024]);
    }

    [Fact]
    public void An_empty_one_has_room_for_a_child()
    {
        using ArenaPool pool = CreatePool(8.MB);
        using Arena arena = pool.Rent();
        Region child = arena.CreateChild(new RegionOptions { Name = "child", Budget = 1.MB });
        Assert.Equal(0, child.Allocate<int>().GetReadAccess()[0]);
    }

    private static ArenaPool CreatePool(ByteSize size) => ArenaPool.Create(new ArenaConfiguration
    {
        Name = "predictable",
        ArenaSize = size,
        PoolSize = 1,
        AllocationStrategy = AllocationStrategy.Predictable,
        CleanupTrigger = CleanupTrigger.Immediate,
    });
}
