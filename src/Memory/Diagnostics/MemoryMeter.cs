using System.Diagnostics;
using System.Diagnostics.Metrics;
using Fidelity.Memory.Borrowing;

namespace Fidelity.Memory.Diagnostics;

/// <summary>The figures of all regions, as <c>Meter("Fidelity.Memory")</c> for <c>dotnet-counters</c> and OpenTelemetry.</summary>
internal static class MemoryMeter
{
    internal const string Name = "Fidelity.Memory";

    private static readonly Meter Instruments = new(Name);
    private static readonly Counter<long> Releases = Instruments.CreateCounter<long>(
        "fidelity.memory.releases", "{release}", "Regions released, and leases of pooled regions ended.");

    private static readonly Counter<long> Leaks = Instruments.CreateCounter<long>(
        "fidelity.memory.leaks", "{region}", "Regions that were forgotten and released by the garbage collector.");

    private static readonly Histogram<double> ReleaseDuration = Instruments.CreateHistogram<double>(
        "fidelity.memory.release.duration", "s", "Time that releasing took, without what was left to the last borrower.");

    private static long s_alive;
    private static long s_reserved;
    private static long s_committed;
    private static long s_endedAllocations;

#pragma warning disable CA1823, IDE0052 // instruments that are only observed; the fields say that they live as long as the meter
    private static readonly ObservableUpDownCounter<long> Alive = Instruments.CreateObservableUpDownCounter(
        "fidelity.memory.regions", static () => Volatile.Read(ref s_alive), "{region}", "Regions alive, pooled ones included.");

    private static readonly ObservableUpDownCounter<long> ReservedBytes = Instruments.CreateObservableUpDownCounter(
        "fidelity.memory.reserved", static () => Volatile.Read(ref s_reserved), "By", "Addresses reserved by regions.");

    private static readonly ObservableUpDownCounter<long> CommittedBytes = Instruments.CreateObservableUpDownCounter(
        "fidelity.memory.committed", static () => Volatile.Read(ref s_committed), "By", "Memory that the system has promised to regions.");

    private static readonly ObservableUpDownCounter<long> InUse = Instruments.CreateObservableUpDownCounter(
        "fidelity.memory.in_use", static () => Sum().InUse, "By", "Memory allocated in regions.");

    private static readonly ObservableCounter<long> Allocations = Instruments.CreateObservableCounter(
        "fidelity.memory.allocations", static () => Sum().Allocations + Volatile.Read(ref s_endedAllocations), "{allocation}", "Buffers allocated in regions.");
#pragma warning restore CA1823, IDE0052

    internal static void RegionBegins() => Interlocked.Increment(ref s_alive);

    internal static void RegionEnds() => Interlocked.Decrement(ref s_alive);

    internal static void RegionLeaked() => Leaks.Add(1);

    internal static void Reserved(long bytes) => Interlocked.Add(ref s_reserved, bytes);

    internal static void Committed(long bytes) => Interlocked.Add(ref s_committed, bytes);

    internal static void AllocationsEnded(long count) => Interlocked.Add(ref s_endedAllocations, count);

    /// <summary>Counts regions that ended together, and how long it took. Listeners run: call without a lock.</summary>
    internal static void Released(int count, long startedAt)
    {
        if (count == 0)
        {
            return;
        }

        Releases.Add(count);
        if (ReleaseDuration.Enabled)
        {
            ReleaseDuration.Record(Stopwatch.GetElapsedTime(startedAt).TotalSeconds);
        }
    }

    private static (long InUse, long Allocations) Sum()
    {
        long inUse = 0;
        long allocations = 0;
        int slots = SlotTable.HighestUsed;
        for (int slot = 0; slot < slots; slot++)
        {
            if (SlotTable.Find(slot) is { } block && block.Owner.IsMain(block))
            {
                (long used, long allocated) = block.Owner.Glance();
                inUse += used;
                allocations += allocated;
            }
        }

        return (inUse, allocations);
    }
}
