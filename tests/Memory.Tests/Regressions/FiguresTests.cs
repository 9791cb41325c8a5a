using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;

namespace Fidelity.Memory.Tests.Regressions;

[Collection(WholeProcess.Name)]
public sealed class FiguresTests
{
    public FiguresTests()
    {
        // Regions that other tests have forgotten are not to end in the middle of a count.
        GC.Collect();
        GC.WaitForPendingFinalizers();
    }

    [Fact]
    public void The_count_of_allocations_stays_when_a_large_buffer_moves()
    {
        using Region source = Region.Create("source");
        using Region target = Region.Create("target");
        long before = AllocationsOfTheProcess();
        Buffer<byte> buffer = source.Allocate<byte>(1024 * 1024);
        Assert.Equal(before + 1, AllocationsOfTheProcess());
        buffer.Transfer(target);
        Assert.Equal(before + 1, AllocationsOfTheProcess());
        Assert.Equal(1, source.Statistics.Allocations);
        Assert.Equal(0, target.Statistics.Allocations);
    }

    [Fact]
    public void The_count_of_allocations_stays_when_an_arena_is_returned()
    {
        long before;
        using (ArenaPool pool = ArenaPool.Create(new ArenaConfiguration { ArenaSize = 1.MB, PoolSize = 2 }))
        {
            Arena arena = pool.Rent();
            before = AllocationsOfTheProcess();
            for (int i = 0; i < 10; i++)
            {
                arena.Allocate<int>();
            }

            Assert.Equal(before + 10, AllocationsOfTheProcess());
            arena.Dispose();
            Assert.Equal(before + 10, AllocationsOfTheProcess());
        }

        Assert.Equal(before + 10, AllocationsOfTheProcess());
    }

    [Fact]
    public void The_peak_stays_when_a_large_buffer_moves()
    {
        using Region source = Region.Create("source");
        using Region target = Region.Create("target");
        source.Allocate<byte>(1024 * 1024).Transfer(target);
        Assert.Equal(1.MB, source.Statistics.PeakInUse);
        Assert.Equal(ByteSize.Zero, source.Statistics.InUse);
        Assert.Equal(1.MB, target.Statistics.PeakInUse);
    }

    [Fact]
    public void Every_owner_of_a_large_buffer_keeps_its_name()
    {
        Region[] regions = [.. "ABCD".Select(static letter => Region.Create(letter.ToString()))];
        List<Buffer<byte>> buffers = [regions[0].Allocate<byte>(Region.LargeBuffer)];
        List<ReadCapability<byte>> capabilities = [buffers[0].GetReadAccess()];
        foreach (Region next in regions.Skip(1))
        {
            buffers.Add(buffers[^1].Transfer(next));
            capabilities.Add(buffers[^1].GetReadAccess());
        }

        Assert.Equal(["A", "B", "C", "D"], buffers.Select(static buffer => buffer.RegionName));
        Assert.Equal(["A", "B", "C", "D"], capabilities.Select(static capability => capability.RegionName));
        for (int i = 0; i < 3; i++)
        {
            CapabilityException refusal = Assert.Throws<CapabilityException>(() => capabilities[i][0]);
            Assert.Equal(CapabilityFailure.Transferred, refusal.Reason);
            Assert.Equal(regions[i].Name, refusal.RegionName);
        }

        Assert.Equal(0, capabilities[3][0]);
        Array.ForEach(regions, static region => region.Dispose());
    }

    [Fact]
    public void What_no_machine_has_is_refused_in_the_name_of_the_region()
    {
        using Region region = Region.Create("modest");
        RegionExhaustedException failure = Assert.Throws<RegionExhaustedException>(() => region.Allocate<Megabyte>(int.MaxValue));
        Assert.Equal("modest", failure.RegionName);
        Assert.Contains("'modest'", failure.Message, StringComparison.Ordinal);
        Assert.Equal(0, region.Allocate<int>().GetReadAccess()[0]);
    }

    private static long AllocationsOfTheProcess()
    {
        long allocations = -1;
        using MeterListener listener = new()
        {
            InstrumentPublished = static (instrument, listener) =>
            {
                if (instrument.Name == "fidelity.memory.allocations")
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((_, measured, _, _) => allocations = measured);
        listener.Start();
        listener.RecordObservableInstruments();
        Assert.True(allocations >= 0, "The meter has no count of allocations.");
        return allocations;
    }

    [InlineArray(1024 * 1024)]
    private struct Megabyte
    {
        private byte _first;
    }
}
