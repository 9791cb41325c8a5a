using System.Diagnostics.Metrics;

namespace Fidelity.Memory.Tests.Regressions;

[Collection(WholeProcess.Name)]
public sealed class MeterListenerTests
{
    [Fact]
    public void One_that_throws_finds_everything_released()
    {
        using Region parent = Region.Create("parent", 8.MB);
        Region child = parent.CreateChild("child");
        child.Allocate<byte>(Region.LargeBuffer);
        parent.Allocate<int>();
        using (OnRelease(static () => throw new InvalidOperationException("listener")))
        {
            Assert.Equal("listener", Assert.Throws<InvalidOperationException>(parent.Dispose).Message);
        }

        Assert.True(parent.IsReleased);
        Assert.True(child.IsReleased);
        Assert.Equal(ByteSize.Zero, child.Statistics.Reserved);
        Assert.Equal(ByteSize.Zero, parent.Statistics.Reserved);
        Assert.Equal(0, parent.Statistics.Children);
    }

    [Fact]
    public void One_that_throws_leaves_a_region_that_was_reset_usable()
    {
        using Region parent = Region.Create("parent", 8.MB);
        Region child = parent.CreateChild("child");
        ReadCapability<int> old = parent.Allocate<int>().GetReadAccess();
        using (OnRelease(static () => throw new InvalidOperationException("listener")))
        {
            Assert.Throws<InvalidOperationException>(parent.Reset);
        }

        Assert.True(child.IsReleased);
        Assert.Equal(1, parent.Statistics.Resets);
        Assert.Equal(CapabilityFailure.Reset, Assert.Throws<CapabilityException>(() => old[0]).Reason);
        Assert.Equal(0, parent.Allocate<int>().GetReadAccess()[0]);
    }

    [Fact]
    public void One_that_waits_for_a_lock_keeps_nobody_from_the_region()
    {
        using Region parent = Region.Create("parent");
        parent.CreateChild("child");
        AssertRunsOutsideGates(parent.Dispose, () => _ = parent.Statistics);
    }

    [Fact]
    public void One_that_waits_for_a_lock_keeps_nobody_from_a_region_that_is_reset()
    {
        using Region parent = Region.Create("parent");
        parent.CreateChild("child");
        AssertRunsOutsideGates(parent.Reset, () => _ = parent.Statistics);
    }

    [Fact]
    public void One_that_waits_for_a_lock_keeps_nobody_from_the_pool_that_an_arena_is_returned_to()
    {
        using ArenaPool pool = ArenaPool.Create(new ArenaConfiguration { ArenaSize = 1.MB, PoolSize = 1 });
        Arena arena = pool.Rent();
        arena.CreateChild(new RegionOptions { Name = "child", Budget = 64.KB });
        AssertRunsOutsideGates(arena.Dispose, () => _ = pool.Created + arena.IsRented.GetHashCode());
    }

    /// <summary>A listener that does something for every release on this thread.</summary>
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

    /// <summary>Asserts that a second thread can do something while the listener is running.</summary>
    private static void AssertRunsOutsideGates(Action release, Action look)
    {
        using ManualResetEventSlim listening = new();
        using ManualResetEventSlim looked = new();
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
