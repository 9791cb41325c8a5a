using System.Diagnostics;
using Fidelity.Memory;

namespace Flights.Timeline;

/// <summary>The lives of several regions on one clock. Thread-safe.</summary>
internal sealed class RegionTimeline : IDisposable
{
    private readonly long _began = Stopwatch.GetTimestamp();
    private readonly Lock _gate = new();
    private readonly List<RegionRecorder> _recorders = [];
    private readonly Region _region = Region.Create("timeline", 1.MB);

    public IReadOnlyList<RegionTrack> Tracks
    {
        get
        {
            lock (_gate)
            {
                return [.. _recorders.Select(recorder => recorder.ToTrack())];
            }
        }
    }

    /// <summary>Begins the record of a region that has just been created.</summary>
    public RegionRecorder Follow(string name)
    {
        lock (_gate)
        {
            RegionRecorder recorder = new(name, RegionRecorder.AllocateSamples(_region), _began);
            _recorders.Add(recorder);
            return recorder;
        }
    }

    public void Dispose() => _region.Dispose();
}
