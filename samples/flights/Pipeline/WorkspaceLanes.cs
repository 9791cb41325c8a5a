using Fidelity.Memory;
using Flights.Timeline;

namespace Flights.Pipeline;

/// <summary>Records which batch workspaces are in use: one lane for as many as run at the same time. Thread-safe.</summary>
internal sealed class WorkspaceLanes(RegionTimeline timeline)
{
    private readonly Lock _gate = new();
    private readonly Stack<RegionRecorder> _free = new();
    private readonly List<RegionRecorder> _all = [];

    /// <summary>Says that a batch has begun and allocated in its workspace.</summary>
    public Use Begin(ByteSize inUse)
    {
        lock (_gate)
        {
            if (!_free.TryPop(out RegionRecorder? lane))
            {
                lane = timeline.Follow($"batch workspace {_all.Count + 1}");
                _all.Add(lane);
            }

            lane.Sampled(inUse);
            return new Use(this, lane);
        }
    }

    /// <summary>Says that there will be no more batches.</summary>
    public void Released()
    {
        foreach (RegionRecorder lane in _all)
        {
            lane.Released();
        }
    }

    private void End(RegionRecorder lane)
    {
        lock (_gate)
        {
            lane.Reset();
            _free.Push(lane);
        }
    }

    /// <summary>A batch's use of its workspace; ends with the batch.</summary>
    internal readonly struct Use(WorkspaceLanes lanes, RegionRecorder lane) : IDisposable
    {
        public void Dispose() => lanes.End(lane);
    }
}
