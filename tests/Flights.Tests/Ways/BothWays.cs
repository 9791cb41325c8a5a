using Flights.Classic;
using Flights.Data;
using Flights.Formats;
using Flights.Measuring;
using Flights.Parsing;
using Flights.Pipeline;
using Flights.Timeline;

namespace Flights.Tests.Ways;

/// <summary>Takes a way in this process.</summary>
internal static class BothWays
{
    public static async Task<FlightSummary> FidelityAsync(string path, int repeat = 1, bool lenient = false, int blockSize = RowFormat.LongestLine)
    {
        using RegionTimeline timeline = new();
        FidelityWay way = new(new FlightFile(path, RecordFormat.Csv, repeat, lenient), budget: null, timeline, ProgressReporter.None, blockSize);
        return await way.RunAsync(CancellationToken.None);
    }

    public static FlightSummary Classic(string path, int repeat = 1, bool lenient = false) =>
        new ClassicWay(new FlightFile(path, RecordFormat.Csv, repeat, lenient), ProgressReporter.None).Run(CancellationToken.None);

    /// <summary>Takes both and asserts that they agree.</summary>
    public static async Task<FlightSummary> AgreeAsync(string path, int repeat = 1, bool lenient = false)
    {
        FlightSummary fidelity = await FidelityAsync(path, repeat, lenient);
        Assert.Empty(fidelity.DifferencesFrom(Classic(path, repeat, lenient)));
        return fidelity;
    }
}
