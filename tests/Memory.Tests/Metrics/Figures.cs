namespace Fidelity.Memory.Tests.Metrics;

/// <summary>What the observable instruments say at one moment.</summary>
internal sealed record Figures(long Regions, long Reserved, long Committed, long InUse, long Allocations)
{
    internal static Figures Of(MeterReading meter) => new(
        meter.Observe("fidelity.memory.regions"),
        meter.Observe("fidelity.memory.reserved"),
        meter.Observe("fidelity.memory.committed"),
        meter.Observe("fidelity.memory.in_use"),
        meter.Observe("fidelity.memory.allocations"));

    internal Figures Since(Figures start) => new(
        Regions - start.Regions, Reserved - start.Reserved, Committed - start.Committed, InUse - start.InUse, Allocations - start.Allocations);
}
