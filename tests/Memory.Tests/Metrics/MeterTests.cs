using System.Diagnostics.Metrics;

namespace Fidelity.Memory.Tests.Metrics;

[Collection(Alone.Name)]
public sealed class MeterTests : IDisposable
{
    private readonly MeterReading _meter = new();

    public MeterTests()
    {
        // Other tests' forgotten regions are not to end in between.
        using Region first = Region.Create("the meter begins with the first region", 1.MB);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        GC.WaitForPendingFinalizers();
    }

    public void Dispose() => _meter.Dispose();

    [Fact]
    public void Every_figure_has_a_unit_and_a_description()
    {
        Dictionary<string, string?> units = _meter.Instruments.ToDictionary(static pair => pair.Key, static pair => pair.Value.Unit);
        Assert.Equal(
            new Dictionary<string, string?>
            {
                ["fidelity.memory.regions"] = "{region}",
                ["fidelity.memory.reserved"] = "By",
                ["fidelity.memory.committed"] = "By",
                ["fidelity.memory.in_use"] = "By",
                ["fidelity.memory.allocations"] = "{allocation}",
                ["fidelity.memory.releases"] = "{release}",
                ["fidelity.memory.release.duration"] = "s",
                ["fidelity.memory.leaks"] = "{region}",
            }.OrderBy(static pair => pair.Key),
            units.OrderBy(static pair => pair.Key));
        Assert.All(_meter.Instruments.Values, static instrument => Assert.False(string.IsNullOrEmpty(instrument.Description)));
        Assert.IsType<Histogram<double>>(_meter.Instruments["fidelity.memory.release.duration"]);
    }

    [Fact]
    public void Figures_follow_a_regions_life()
    {
        Figures start = Figures.Of(_meter);
        Region region = Region.Create("measured", 4.MB);
        AssertChange(start, new Figures(1, 4.MB.Bytes, 0, 0, 0));

        region.Allocate<byte>(100);
        RegionStatistics now = region.Statistics;
        Assert.Equal(104, now.InUse.Bytes);
        AssertChange(start, new Figures(1, now.Reserved.Bytes, now.Committed.Bytes, 104, 1));

        region.Allocate<byte>(512 * 1024);
        now = region.Statistics;
        AssertChange(start, new Figures(1, now.Reserved.Bytes, now.Committed.Bytes, 104 + (512 * 1024), 2));

        region.Reset();
        now = region.Statistics;
        AssertChange(start, new Figures(1, now.Reserved.Bytes, now.Committed.Bytes, 0, 2));

        region.Trim();
        region.Allocate<byte>(8);
        now = region.Statistics;
        AssertChange(start, new Figures(1, now.Reserved.Bytes, now.Committed.Bytes, 8, 3));

        region.Dispose();
        AssertChange(start, new Figures(0, 0, 0, 0, 3));
    }

    [Fact]
    public void Children_and_pools_count_too()
    {
        Figures start = Figures.Of(_meter);
        using (Region region = Region.Create("measured", 4.MB))
        {
            using Region child = region.CreateChild("child", 1.MB);
            child.Allocate<long>(1);
            region.Allocate<long>(2);
            AssertChange(start, new Figures(2, 5.MB.Bytes, 2 * 64 * 1024, 24, 2));
        }

        using (ArenaPool pool = ArenaPool.Create(new ArenaConfiguration { ArenaSize = 1.MB, PoolSize = 3 }))
        {
            using (Arena arena = pool.Rent())
            {
                arena.Allocate<long>(4);
                AssertChange(start, new Figures(1, 1.MB.Bytes, 64 * 1024, 32, 3));
            }

            Assert.Equal(start.Allocations + 3, _meter.Observe("fidelity.memory.allocations"));
        }

        AssertChange(start, new Figures(0, 0, 0, 0, 3));
    }

    [Fact]
    public void A_transfer_moves_figures_and_loses_none()
    {
        using Region source = Region.Create("source", 4.MB);
        using Region target = Region.Create("target", 4.MB);
        Figures start = Figures.Of(_meter);
        Buffer<byte> large = source.Allocate<byte>(512 * 1024);
        Figures before = Figures.Of(_meter);
        large.Transfer(target);
        Assert.Equal(before, Figures.Of(_meter));
        source.Dispose();
        target.Dispose();
        Assert.Equal(start.Allocations + 1, _meter.Observe("fidelity.memory.allocations"));
    }

    [Fact]
    public void Every_release_is_counted_and_timed()
    {
        long before = _meter.Total("fidelity.memory.releases");
        int timedBefore = _meter.Durations.Count;
        for (int i = 0; i < 10; i++)
        {
            Region region = Region.Create("measured", 1.MB);
            region.Dispose();
            region.Dispose();
        }

        using (ArenaPool pool = ArenaPool.Create(new ArenaConfiguration { ArenaSize = 1.MB, PoolSize = 1 }))
        {
            Arena arena = pool.Rent();
            arena.Dispose();
            arena.Dispose();
        }

        Assert.Equal(12, _meter.Total("fidelity.memory.releases") - before);
        Assert.Equal(12, _meter.Durations.Count - timedBefore);
        Assert.All(_meter.Durations, static seconds => Assert.InRange(seconds, 0, 60));
    }

    [Fact]
    public void Borrowed_memory_counts_as_committed_until_it_is_reclaimed()
    {
        Figures start = Figures.Of(_meter);
        Region region = Region.Create("measured", 1.MB);
        WriteCapability<int> capability = region.Allocate<int>(1).GetWriteAccess();
        using (DirectAccess<int> access = capability.GetDirectAccess())
        {
            region.Dispose();
            AssertChange(start, new Figures(0, 1.MB.Bytes, 64 * 1024, 0, 1));
            access[0] = 1;
        }

        AssertChange(start, new Figures(0, 0, 0, 0, 1));
    }

    private void AssertChange(Figures start, Figures expected) => Assert.Equal(expected, Figures.Of(_meter).Since(start));
}
