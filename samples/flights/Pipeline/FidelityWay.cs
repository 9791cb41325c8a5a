using System.Threading.Channels;
using Fidelity.Memory;
using Flights.Data;
using Flights.Measuring;
using Flights.Parsing;
using Flights.Timeline;

namespace Flights.Pipeline;

/// <summary>
/// The work in regions: read → parse or decode → clean → bucket → statistics, all at the same time, handing on
/// capabilities. The rows are written once, by the parser or decoder, and changed where they lie.
/// </summary>
/// <param name="file">What to work on.</param>
/// <param name="budget">The most memory of all regions together; null for no limit.</param>
/// <param name="timeline">Records what the regions do.</param>
/// <param name="progress">Is told how far the work is.</param>
/// <param name="blockSize">The size of a block of the file, in bytes; also the longest line.</param>
internal sealed class FidelityWay(
    FlightFile file, ByteSize? budget, RegionTimeline timeline, ProgressReporter progress, int blockSize = RowFormat.LongestLine) : IRegionWork
{
    private const int ChunksUnderWay = 4;

    /// <summary>Bytes of text and rows that were written a second time.</summary>
    public long BytesCopied { get; private set; }

    /// <exception cref="FlightsException">The file is not what it should be.</exception>
    /// <exception cref="RegionExhaustedException">The budget does not allow it.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public async Task<FlightSummary> RunAsync(CancellationToken cancellation)
    {
        using Region parent = Region.Create(new RegionOptions { Name = "flights", Budget = budget });
        using IRowSource source = RowSources.Open(file, parent, timeline, progress, blockSize);
        using FollowedRegion rows = new(parent, "rows", timeline);
        using FollowedRegion totals = new(parent, "totals", timeline);

        Channel<WriteCapability<Flight>> read = Channel.CreateBounded<WriteCapability<Flight>>(ChunksUnderWay);
        Channel<WriteCapability<Flight>> plausible = Channel.CreateBounded<WriteCapability<Flight>>(ChunksUnderWay);
        Channel<WriteCapability<Flight>> bucketed = Channel.CreateBounded<WriteCapability<Flight>>(ChunksUnderWay);

        CleanStage clean = new();
        using StatisticsStage statistics = new(totals, parent, timeline);

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        Task reading = Stage.Start(read.Writer.TryComplete, () => source.RunAsync(new FlightTable(rows), read.Writer, stop.Token));
        Task cleaning = Stage.Start(plausible.Writer.TryComplete, () => clean.RunAsync(read.Reader, plausible.Writer, stop.Token));
        Task bucketing = Stage.Start(bucketed.Writer.TryComplete, () => BucketStage.RunAsync(plausible.Reader, bucketed.Writer, stop.Token));
        try
        {
            await statistics.RunAsync(bucketed.Reader, stop.Token).ConfigureAwait(false);
        }
        finally
        {
            // If it failed, stages before the failure may still wait for room in a channel.
            await stop.CancelAsync().ConfigureAwait(false);
            await Task.WhenAll(reading, cleaning, bucketing).ConfigureAwait(false);
        }

        file.RequireRows(source.RowsRead, source.Malformed, clean.Implausible);
        BytesCopied = source.BytesMoved + clean.BytesMoved;
        return statistics.Summarize(source.RowsRead, source.Malformed, clean.Implausible);
    }
}
