using System.Diagnostics.Metrics;

namespace Fidelity.Memory.Tests.Regressions;

[Collection(WholeProcess.Name)]
public sealed class ListenerGateTests
{
    [Fact]
    public void A_pool_that_is_disposed_tells_outside_its_gate()
    {
        using ArenaPool pool = ArenaPool.Create(new ArenaConfiguration { ArenaSize = 1.MB, PoolSize = 2 });
        pool.Rent();
        AssertRunsOutsideGates(pool.Dispose, () => _ = pool.Created);
    }

    [Fact]
    public void A_listener_that_throws_finds_all_arenas_of_a_disposed_pool_released()
    {
        ArenaPool pool = ArenaPool.Create(new ArenaConfiguration { ArenaSize = 1.MB, PoolSize = 2 });
        Arena first = pool.Rent();
        Arena second = pool.Rent();
        using (OnRelease(static () => throw new InvalidOperationException("listener")))
        {
            Record.Exception(pool.Dispose);
        }

        pool.Dispose();
        Assert.False(first.IsRented);
        Assert.False(second.IsRented);
    }

    [Fact]
    public void An_arena_that_is_reset_tells_outside_its_gate()
    {
        using ArenaPool pool = ArenaPool.Create(new ArenaConfiguration { ArenaSize = 1.MB, PoolSize = 1 });
        Arena arena = pool.Rent();
        arena.CreateChild(new RegionOptions { Name = "child", Budget = 64.KB });
        AssertRunsOutsideGates(arena.Reset, () => _ = arena.Statistics);
    }

    private static MeterListener OnRelease(Action action)
    {
        MeterListener listener = new()
        {
            InstrumentPublished = static (instrument, listener) =>
            {
                if (instrument.Name == "fidelity.memory.releases")
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((_, _, _, _) => action());
        listener.Start();
        return listener;
    }

    private static void AssertRunsOutsideGates(Action release, Action look)
    {
        ManualResetEventSlim listening = new();
        ManualResetEventSlim looked = new();
        using MeterListener listener = OnRelease(() =>
        {
            listening.Set();
            looked.Wait();
        });
        BackgroundCall releasing = new(release);
        listening.Wait();
        BackgroundCall looking = new(look);
        try
        {
            Assert.Null(looking.Outcome());
        }
        finally
        {
            looked.Set();
            Assert.Null(releasing.Outcome());
        }
    }
}
