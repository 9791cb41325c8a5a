using Flights.Data;

namespace Flights.Reporting;

/// <summary>How far the axis of a delay chart goes.</summary>
internal static class DelayScale
{
    // A handful of flights at night must not flatten the bars of all others.
    private const int SmallestShare = 400;

    /// <summary>The largest figure of the buckets that hold at least one flight in 400, in minutes; above zero.</summary>
    public static double For(IReadOnlyList<DelayStatistics> all)
    {
        long flights = all.Sum(statistics => statistics.Count);
        return all.Where(statistics => statistics.Count * SmallestShare >= flights).Max(statistics => Math.Max(1.0, statistics.P90));
    }
}
