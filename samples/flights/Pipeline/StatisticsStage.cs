using System.Threading.Channels;
using Fidelity.Memory;
using Flights.Data;
using Flights.Timeline;

namespace Flights.Pipeline;

/// <summary>Counts delays in concurrent batches, each in a workspace of its own, and adds them up.</summary>
internal sealed class StatisticsStage : IDisposable
{
    private const int BatchRows = 16 * 1024;

    private readonly DelayHistogram _totals;
    private readonly FollowedRegion _region;
    private readonly BatchOptions _options;
    private readonly WorkspaceLanes _lanes;
    private readonly SemaphoreSlim _adding = new(1);

    public StatisticsStage(FollowedRegion region, Region parent, RegionTimeline timeline)
    {
        _region = region;
        _totals = DelayHistogram.In(region.Allocate<int>(DelayHistogram.Length));
        _options = new BatchOptions { WorkspaceParent = parent, WorkspaceSize = 1.MB };
        _lanes = new WorkspaceLanes(timeline);
    }

    public async Task RunAsync(ChannelReader<WriteCapability<Flight>> input, CancellationToken cancellation)
    {
        DelayHistogram totals = _totals;
        await foreach (ReadCapability<Flight> flights in input.ReadAllAsync(cancellation).ConfigureAwait(false))
        {
            await flights.ProcessBatchedAsync(BatchRows, CountBatchAsync, _options, cancellation).ConfigureAwait(false);
        }

        _lanes.Released();

        // The right to write the totals is captured here, and outlives every await.
        async ValueTask CountBatchAsync(Batch<ReadCapability<Flight>> batch)
        {
            Buffer<int> scratch = batch.Workspace.Allocate<int>(DelayHistogram.Length);
            using WorkspaceLanes.Use use = _lanes.Begin(scratch.Size);
            DelayHistogram counted = DelayHistogram.In(scratch);
            counted.Count(batch.Items);
            await _adding.WaitAsync(batch.CancellationToken).ConfigureAwait(false);
            try
            {
                totals.Add(counted);
            }
            finally
            {
                _adding.Release();
            }
        }
    }

    /// <summary>What was found out.</summary>
    public FlightSummary Summarize(long rowsRead, long malformed, long implausible) =>
        _totals.Summarize(_region.Allocate<int>(DelayHistogram.Length), rowsRead, malformed, implausible);

    public void Dispose() => _adding.Dispose();
}
