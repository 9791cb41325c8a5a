using System.Globalization;

namespace Fidelity.Memory.Tests.Regions;

[Collection(Alone.Name)]
public sealed class ResidentMemoryTests
{
    private const long Tolerance = 16 * 1024 * 1024;

    [LinuxFact]
    public void Reserved_memory_is_not_resident_until_it_is_touched_and_not_after_release()
    {
        long start = Resident();
        Region region = Region.Create("big", 1.GB);
        Buffer<byte> untouched = region.Allocate<byte>(256 * 1024 * 1024);
        Assert.InRange(Resident() - start, -Tolerance, Tolerance);
        WriteCapability<byte> capability = untouched.GetWriteAccess();
        capability.Modify(static (ref element) => element = 1);
        Assert.InRange(Resident() - start, 256.MB.Bytes - Tolerance, 256.MB.Bytes + Tolerance);
        region.Reset();
        region.Trim();
        Assert.InRange(Resident() - start, -Tolerance, Tolerance);
        Fill(region, 64);
        Assert.InRange(Resident() - start, 64.MB.Bytes - Tolerance, 64.MB.Bytes + Tolerance);
        region.Dispose();
        Assert.InRange(Resident() - start, -Tolerance, Tolerance);
    }

    [LinuxFact]
    public void The_last_borrower_gives_the_pages_back()
    {
        long start = Resident();
        Region region = Region.Create("big", 1.GB);
        WriteCapability<byte> capability = region.Allocate<byte>(128 * 1024 * 1024).GetWriteAccess();
        using (DirectAccess<byte> access = capability.GetDirectAccess())
        {
            access.Span.Fill(1);
            region.Dispose();
            Assert.InRange(Resident() - start, 128.MB.Bytes - Tolerance, 128.MB.Bytes + Tolerance);
        }

        Assert.InRange(Resident() - start, -Tolerance, Tolerance);
    }

    [LinuxFact]
    public void Fenced_memory_costs_addresses_only()
    {
        long start = Resident();
        for (int i = 0; i < 10; i++)
        {
            using Region region = Region.Create(new RegionOptions { Name = "fenced", Budget = 64.MB, ReleasePolicy = ReleasePolicy.Fence });
            Fill(region, 32);
        }

        Assert.InRange(Resident() - start, -Tolerance, Tolerance);
    }

    [LinuxFact]
    public void A_predictable_pool_is_resident_from_the_start_and_the_others_are_not()
    {
        foreach (AllocationStrategy strategy in Enum.GetValues<AllocationStrategy>())
        {
            long start = Resident();
            using ArenaPool pool = ArenaPool.Create(new ArenaConfiguration { ArenaSize = 16.MB, PoolSize = 8, AllocationStrategy = strategy });
            long expected = strategy == AllocationStrategy.Predictable ? 128.MB.Bytes : 0;
            Assert.InRange(Resident() - start, expected - Tolerance, expected + Tolerance);
        }
    }

    [LinuxFact]
    public void The_workloads_presets_keep_their_promise_of_residence()
    {
        foreach (Workload workload in Enum.GetValues<Workload>())
        {
            long start = Resident();
            using ArenaPool pool = ArenaPool.Create(workload);
            using Arena arena = pool.Rent();
            long expected = workload == Workload.RealTime ? 160.MB.Bytes : 0;
            Assert.InRange(Resident() - start, expected - Tolerance, expected + Tolerance);
        }
    }

    [LinuxTheory]
    [InlineData(CleanupTrigger.Immediate, 1)]
    [InlineData(CleanupTrigger.OnActorTermination, 8)]
    public void Returned_arenas_give_their_pages_back_at_once_or_when_eight_wait(CleanupTrigger trigger, int returns)
    {
        long start = Resident();
        using ArenaPool pool = ArenaPool.Create(new ArenaConfiguration { ArenaSize = 64.MB, PoolSize = 10, CleanupTrigger = trigger });
        Arena[] arenas = [.. Enumerable.Range(0, returns).Select(_ => pool.Rent())];
        Fill(arenas[0], 48);
        for (int i = 0; i < returns; i++)
        {
            Assert.InRange(Resident() - start, 48.MB.Bytes - Tolerance, 48.MB.Bytes + Tolerance);
            arenas[i].Dispose();
        }

        Assert.InRange(Resident() - start, -Tolerance, Tolerance);
    }

    [LinuxFact]
    public void An_arena_that_was_not_filled_keeps_its_pages_until_it_is()
    {
        long start = Resident();
        using ArenaPool pool = ArenaPool.Create(new ArenaConfiguration { ArenaSize = 64.MB, PoolSize = 1, CleanupTrigger = CleanupTrigger.OnArenaFull });
        using (Arena arena = pool.Rent())
        {
            Fill(arena, 48);
        }

        using (Arena arena = pool.Rent())
        {
            Assert.InRange(Resident() - start, 48.MB.Bytes - Tolerance, 48.MB.Bytes + Tolerance);
            Fill(arena, 60);
            Assert.Throws<RegionExhaustedException>(() => Fill(arena, 8));
        }

        using (pool.Rent())
        {
            Assert.InRange(Resident() - start, -Tolerance, Tolerance);
        }
    }

    private static void Fill(AllocateCapability region, int megabytes)
    {
        for (int i = 0; i < megabytes * 8; i++)
        {
            region.Allocate<byte>(128 * 1024).GetWriteAccess().Modify(static (ref element) => element = 1);
        }
    }

    private static long Resident()
    {
        string statm = File.ReadAllText("/proc/self/statm");
        return long.Parse(statm.Split(' ')[1], CultureInfo.InvariantCulture) * Environment.SystemPageSize;
    }
}
