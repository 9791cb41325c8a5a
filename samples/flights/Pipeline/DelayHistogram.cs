using System.Numerics;
using System.Runtime.InteropServices;
using Fidelity.Memory;
using Flights.Data;
using Flights.Formats;

namespace Flights.Pipeline;

/// <summary>
/// How often each delay occurs in each hour and in each distance band. Plausible delays are few enough to count each
/// one, so medians and percentiles are exact, and two histograms add up to that of all their rows.
/// Copies of the value are the same histogram.
/// </summary>
internal readonly struct DelayHistogram
{
    public const int Hours = 24;
    private const int Delays = Plausibility.LatestDelay - Plausibility.EarliestDelay + 1;

    private readonly WriteCapability<int> _counts;

    private DelayHistogram(WriteCapability<int> counts) => _counts = counts;

    /// <summary>The number of counters.</summary>
    public static int Length => (Hours + DistanceBands.Count) * Delays;

    private static int FirstBand => Hours * Delays;

    /// <summary>An empty histogram in a buffer of <see cref="Length"/> zeros.</summary>
    public static DelayHistogram In(Buffer<int> buffer) => new(buffer.GetWriteAccess());

    /// <summary>Counts flights that have their buckets.</summary>
    public void Count(ReadCapability<Flight> flights)
    {
        using ReadOnlyAccess<Flight> rows = flights.GetDirectAccess();
        using DirectAccess<int> access = _counts.GetDirectAccess();
        Span<int> counts = access.Span;
        foreach (ref readonly Flight flight in rows.Span)
        {
            int delay = flight.Delay - Plausibility.EarliestDelay;
            counts[(flight.Hour * Delays) + delay]++;
            counts[FirstBand + (flight.Band * Delays) + delay]++;
        }
    }

    /// <summary>Counts the plausible ones of flights that lie in a file, each read once, as another program may change them.</summary>
    /// <returns>The number of the others.</returns>
    public int CountPlausible(ReadOnlySpan<FlightLayout> flights)
    {
        using DirectAccess<int> access = _counts.GetDirectAccess();
        Span<int> counts = access.Span;
        int implausible = 0;
        foreach (FlightLayout flight in flights)
        {
            if (Plausibility.Allows(flight.Delay, flight.Distance, flight.Time))
            {
                int delay = flight.Delay - Plausibility.EarliestDelay;
                counts[((int)flight.Time * Delays) + delay]++;
                counts[FirstBand + (DistanceBands.Of(flight.Distance) * Delays) + delay]++;
            }
            else
            {
                implausible++;
            }
        }

        return implausible;
    }

    /// <summary>Adds what another one has counted.</summary>
    public void Add(DelayHistogram other)
    {
        using ReadOnlyAccess<int> source = other._counts.AsReadOnly().GetDirectAccess();
        using DirectAccess<int> target = _counts.GetDirectAccess();
        ReadOnlySpan<Vector<int>> more = MemoryMarshal.Cast<int, Vector<int>>(source.Span);
        Span<Vector<int>> sums = MemoryMarshal.Cast<int, Vector<int>>(target.Span);
        for (int i = 0; i < sums.Length; i++)
        {
            sums[i] += more[i];
        }

        for (int i = sums.Length * Vector<int>.Count; i < target.Length; i++)
        {
            target[i] += source[i];
        }
    }

    /// <summary>What was found out, if at least one flight was counted.</summary>
    /// <param name="scratch">A buffer of <see cref="Length"/> zeros.</param>
    /// <param name="rowsRead">Rows, malformed ones included.</param>
    /// <param name="malformed">Those that could not be read.</param>
    /// <param name="implausible">Those that were not counted.</param>
    public FlightSummary Summarize(Buffer<int> scratch, long rowsRead, long malformed, long implausible) => new(
        rowsRead,
        malformed,
        implausible,
        DescribeAll(scratch),
        Describe(0, Hours),
        Describe(FirstBand, DistanceBands.Count));

    private DelayStatistics DescribeAll(Buffer<int> scratch)
    {
        using ReadOnlyAccess<int> counts = _counts.AsReadOnly().GetDirectAccess();
        using DirectAccess<int> sums = scratch.GetWriteAccess().GetDirectAccess();
        for (int i = 0; i < FirstBand; i++)
        {
            sums[i % Delays] += counts[i];
        }

        return Describe(0, sums.Span)!;
    }

    private List<DelayStatistics> Describe(int first, int buckets)
    {
        using ReadOnlyAccess<int> counts = _counts.AsReadOnly().GetDirectAccess();
        List<DelayStatistics> described = new(buckets);
        for (int bucket = 0; bucket < buckets; bucket++)
        {
            if (Describe(bucket, counts.Span.Slice(first + (bucket * Delays), Delays)) is { } statistics)
            {
                described.Add(statistics);
            }
        }

        return described;
    }

    private static DelayStatistics? Describe(int bucket, ReadOnlySpan<int> counts)
    {
        (long count, long sum, long late) = (0, 0, 0);
        for (int i = 0; i < counts.Length; i++)
        {
            int delay = i + Plausibility.EarliestDelay;
            count += counts[i];
            sum += (long)counts[i] * delay;
            late += delay > DelayStatistics.LateAfter ? counts[i] : 0;
        }

        return count == 0 ? null : new DelayStatistics(
            bucket,
            count,
            (double)sum / count,
            Ranked(counts, 1),
            Ranked(counts, count),
            (Ranked(counts, (count + 1) / 2) + Ranked(counts, (count / 2) + 1)) / 2.0,
            Ranked(counts, DelayStatistics.RankOfP90(count)),
            late);
    }

    /// <summary>The delay at a rank, from 1, in order of size.</summary>
    private static int Ranked(ReadOnlySpan<int> counts, long rank)
    {
        int i = 0;
        while (rank > counts[i])
        {
            rank -= counts[i++];
        }

        return i + Plausibility.EarliestDelay;
    }
}
