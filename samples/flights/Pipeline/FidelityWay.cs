using System.Threading.Channels;
using Fidelity.Memory;
using Flights.Data;
using Flights.Measuring;
using Flights.Parsing;
using Flights.Timeline;

namespace Flights.Pipeline;

/// <summary>
/// The work in regions: read → parse → clean → bucket → statistics, all at the same time, handing on capabilities.
/// The rows are written once, by the parser, and changed where they lie.
/// </summary>
/// <param name="file">What to work on.</param>
/// <param name="budget">The most memory of all regions together; null for no limit.</param>
/// <param name="timeline">Records what the regions do.</param>
/// <param name="progress">Is told how far the work is.</param>
/// <param name="blockSize">The size of a block of text, in bytes; also the longest line.</param>
internal sealed class FidelityWay(
    FlightFile file, ByteSize? budget, RegionTimeline timeline, ProgressReporter progress, int blockSize = RowFormat.LongestLine)
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
        using FollowedRegion blocks = new(parent, "text blocks", timeline);
        using FollowedRegion rows = new(parent, "rows", timeline);
        using FollowedRegion totals = new(parent, "totals", timeline);

        Channel<TextBlock> free = Channel.CreateBounded<TextBlock>(ReadStage.Blocks);
        Channel<TextBlock> text = Channel.CreateBounded<TextBlock>(ReadStage.Blocks);
        Channel<WriteCapability<Flight>> parsed = Channel.CreateBounded<WriteCapability<Flight>>(ChunksUnderWay);
        Channel<WriteCapability<Flight>> plausible = Channel.CreateBounded<WriteCapability<Flight>>(ChunksUnderWay);
        Channel<WriteCapability<Flight>> bucketed = Channel.CreateBounded<WriteCapability<Flight>>(ChunksUnderWay);

        ReadStage read = new(file, blocks, blockSize, free, progress);
        ParseStage parse = new(file, new FlightTable(rows), blockSize, free.Writer);
        CleanStage clean = new();
        using StatisticsStage statistics = new(totals, parent, timeline);

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        Task reading = Start(text.Writer.TryComplete, () => read.RunAsync(text.Writer, stop.Token));
        Task parsing = Start(parsed.Writer.TryComplete, () => parse.RunAsync(text.Reader, parsed.Writer, stop.Token));
        Task releasing = ReleaseAfterAsync(blocks, reading, parsing);
        Task cleaning = Start(plausible.Writer.TryComplete, () => clean.RunAsync(parsed.Reader, plausible.Writer, stop.Token));
        Task bucketing = Start(bucketed.Writer.TryComplete, () => BucketStage.RunAsync(plausible.Reader, bucketed.Writer, stop.Token));
        try
        {
            await statistics.RunAsync(bucketed.Reader, stop.Token).ConfigureAwait(false);
        }
        finally
        {
            // If it failed, stages before the failure may still wait for room in a channel.
            await stop.CancelAsync().ConfigureAwait(false);
            await Task.WhenAll(releasing, cleaning, bucketing).ConfigureAwait(false);
        }

        file.RequireRows(parse.RowsRead, parse.Malformed, clean.Implausible);
        BytesCopied = read.BytesCarried + clean.BytesMoved;
        return statistics.Summarize(parse.RowsRead, parse.Malformed, clean.Implausible);
    }

    /// <summary>
    /// Starts a stage. Its failure goes down the channel behind the rows before it, so that the first failure in the
    /// file is the one that is reported, whichever stage is ahead.
    /// </summary>
    private static Task Start(Func<Exception?, bool> complete, Func<Task> stage) => Task.Run(async () =>
    {
        try
        {
            await stage().ConfigureAwait(false);
            complete(null);
        }
        catch (Exception failure)
        {
            complete(failure);
        }
    });

    private static async Task ReleaseAfterAsync(FollowedRegion region, params Task[] users)
    {
        await Task.WhenAll(users).ConfigureAwait(false);
        region.Dispose();
    }
}
