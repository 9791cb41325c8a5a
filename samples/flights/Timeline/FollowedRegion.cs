using Fidelity.Memory;

namespace Flights.Timeline;

/// <summary>A region whose life is recorded: it is created, sampled, reset and released through this.</summary>
internal sealed class FollowedRegion : IDisposable
{
    private readonly RegionRecorder _recorder;
    private int _released;

    public FollowedRegion(Region parent, string name, RegionTimeline timeline)
    {
        Region = parent.CreateChild(name);
        _recorder = timeline.Follow(name);
    }

    public Region Region { get; }

    /// <summary>Allocates, and records what the region then holds.</summary>
    public Buffer<T> Allocate<T>(int count)
        where T : unmanaged
    {
        Buffer<T> buffer = Region.Allocate<T>(count);
        _recorder.Sampled(Region.Statistics.InUse);
        return buffer;
    }

    public void Reset()
    {
        Region.Reset();
        _recorder.Reset();
    }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _released, 1) == 0)
        {
            _recorder.Sampled(Region.Statistics.InUse);
            Region.Dispose();
            _recorder.Released();
        }
    }
}
