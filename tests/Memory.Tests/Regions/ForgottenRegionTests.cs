using System.Runtime.CompilerServices;
using Fidelity.Memory.Tests.Metrics;

namespace Fidelity.Memory.Tests.Regions;

[Collection(Alone.Name)]
public sealed class ForgottenRegionTests
{
    [Fact]
    public void Forgotten_regions_are_released_by_the_collector_and_counted()
    {
        using MeterReading before = new();
        Collect();
        long leaksBefore = before.Total("fidelity.memory.leaks");
        long reservedBefore = before.Observe("fidelity.memory.reserved");
        WeakReference[] regions = Forget(20);
        Collect();
        Assert.All(regions, static region => Assert.False(region.IsAlive));
        Assert.Equal(20, before.Total("fidelity.memory.leaks") - leaksBefore);
        Assert.Equal(reservedBefore, before.Observe("fidelity.memory.reserved"));
    }

    [Fact]
    public void A_capability_alone_keeps_no_region_from_release_by_its_owner_but_from_the_collector()
    {
        WriteCapability<int> capability = OfForgotten();
        Collect();
        capability[3] = 33;
        Assert.Equal(33, capability[3]);
    }

    [Fact]
    public void An_open_access_keeps_a_forgotten_regions_memory_through_collections()
    {
        DirectAccess<int> access = OpenOfForgotten();
        access[0] = 42;
        for (int i = 0; i < 5; i++)
        {
            Collect();
            using Region other = Region.Create("other", 1.MB);
            other.Allocate<int>(1000).GetWriteAccess().Modify(static (ref element) => element = -1);
            access[1]++;
        }

        Assert.Equal((42, 5), (access[0], access[1]));
        using MeterReading meter = new();
        long reserved = meter.Observe("fidelity.memory.reserved");
        access.Dispose();
        Assert.Equal(1.MB.Bytes, reserved - meter.Observe("fidelity.memory.reserved"));
    }

    [Fact]
    public void A_disposed_region_is_no_leak()
    {
        using MeterReading meter = new();
        Collect();
        long before = meter.Total("fidelity.memory.leaks");
        DisposeMany();
        Collect();
        Assert.Equal(before, meter.Total("fidelity.memory.leaks"));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference[] Forget(int count) =>
        [.. Enumerable.Range(0, count).Select(static _ =>
        {
            Region region = Region.Create("forgotten", 1.MB);
            region.Allocate<int>(1000).GetWriteAccess()[0] = 1;
            region.Allocate<int>(100_000);
            return new WeakReference(region);
        })];

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WriteCapability<int> OfForgotten() => Region.Create("forgotten", 1.MB).Allocate<int>(10).GetWriteAccess();

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static DirectAccess<int> OpenOfForgotten() => OfForgotten().GetDirectAccess();

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void DisposeMany()
    {
        for (int i = 0; i < 20; i++)
        {
            Region region = Region.Create("disposed", 1.MB);
            region.CreateChild("child").Allocate<int>(1);
            region.Dispose();
        }
    }

    private static void Collect()
    {
        for (int i = 0; i < 3; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
    }
}
