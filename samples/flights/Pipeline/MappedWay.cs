using Fidelity.Memory;
using Flights.Data;
using Flights.Formats;
using Flights.Measuring;
using Flights.Parsing;
using Flights.Timeline;

namespace Flights.Pipeline;

/// <summary>
/// The work on a file in the fixed layout: it is mapped, verified once, and its flights are counted where they lie. There is
/// nothing to parse, so there are no stages; only the totals take memory.
/// </summary>
/// <param name="file">What to work on.</param>
/// <param name="budget">The most memory of all regions together; null for no limit. The file's pages are not in it.</param>
/// <param name="timeline">Records what the regions do.</param>
/// <param name="progress">Is told how far the work is.</param>
internal sealed class MappedWay(FlightFile file, ByteSize? budget, RegionTimeline timeline, ProgressReporter progress) : IRegionWork
{
    private const int FlightsBetweenReports = 64 * 1024;

    private long _rowsRead;
    private long _implausible;

    /// <inheritdoc/>
    public long BytesCopied => 0;

    /// <inheritdoc/>
    public Task<FlightSummary> RunAsync(CancellationToken cancellation) => Task.Run(() => Run(cancellation), cancellation);

    private FlightSummary Run(CancellationToken cancellation)
    {
        using Region parent = Region.Create(new RegionOptions { Name = "flights", Budget = budget });
        using FollowedRegion totals = new(parent, "totals", timeline);
        DelayHistogram histogram = DelayHistogram.In(totals.Allocate<int>(DelayHistogram.Length));
        for (int pass = 0; pass < file.Repeat; pass++)
        {
            using MappedFile mapped = MappedFile.Open(file.Path, RecordFormat.Layout);
            Count(FlightGraph.Verify(mapped.Bytes, file.Path), histogram, pass, cancellation);
        }

        file.RequireRows(_rowsRead, malformed: 0, _implausible);
        return histogram.Summarize(totals.Allocate<int>(DelayHistogram.Length), _rowsRead, malformed: 0, _implausible);
    }

    private void Count(ReadOnlySpan<FlightLayout> flights, DelayHistogram histogram, int pass, CancellationToken cancellation)
    {
        int all = flights.Length;
        while (!flights.IsEmpty)
        {
            cancellation.ThrowIfCancellationRequested();
            int now = Math.Min(FlightsBetweenReports, flights.Length);
            _implausible += histogram.CountPlausible(flights[..now]);
            flights = flights[now..];
            progress.Report((pass + ((double)(all - flights.Length) / all)) / file.Repeat);
        }

        _rowsRead += all;
    }
}
