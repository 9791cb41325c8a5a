namespace Flights.Data;

/// <summary>What both ways find out.</summary>
/// <param name="RowsRead">Data lines, malformed ones included, blank ones not.</param>
/// <param name="Malformed">Lines that were skipped because they could not be read (only with <c>--lenient</c>).</param>
/// <param name="Implausible">Rows that <see cref="Plausibility"/> does not allow.</param>
/// <param name="Overall">All flights that count.</param>
/// <param name="Hours">By hour of departure, without empty hours.</param>
/// <param name="Bands">By distance, without empty bands.</param>
internal sealed record FlightSummary(
    long RowsRead,
    long Malformed,
    long Implausible,
    DelayStatistics Overall,
    IReadOnlyList<DelayStatistics> Hours,
    IReadOnlyList<DelayStatistics> Bands)
{
    /// <summary>What differs from another summary, one sentence each; empty when they are equal.</summary>
    public IReadOnlyList<string> DifferencesFrom(FlightSummary other)
    {
        List<string> found = [];
        Compare(found, "rows read", RowsRead, other.RowsRead);
        Compare(found, "malformed rows", Malformed, other.Malformed);
        Compare(found, "implausible rows", Implausible, other.Implausible);
        Compare(found, "all flights", Overall, other.Overall);
        Compare(found, "hour", Hours, other.Hours);
        Compare(found, "distance band", Bands, other.Bands);
        return found;
    }

    private static void Compare<T>(List<string> found, string what, T mine, T others)
    {
        if (!EqualityComparer<T>.Default.Equals(mine, others))
        {
            found.Add($"{what}: {mine} against {others}");
        }
    }

    private static void Compare(List<string> found, string what, IReadOnlyList<DelayStatistics> mine, IReadOnlyList<DelayStatistics> others)
    {
        foreach (int bucket in mine.Concat(others).Select(statistics => statistics.Bucket).Distinct().Order())
        {
            Compare(found, $"{what} {bucket}", Of(bucket, mine), Of(bucket, others));
        }

        static DelayStatistics? Of(int bucket, IReadOnlyList<DelayStatistics> all) => all.SingleOrDefault(statistics => statistics.Bucket == bucket);
    }
}
