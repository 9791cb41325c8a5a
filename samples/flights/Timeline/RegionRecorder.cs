using System.Diagnostics;
using Fidelity.Memory;

namespace Flights.Timeline;

/// <summary>
/// Writes down what becomes of a region, into a buffer of another region: recording allocates nothing managed.
/// When the buffer is full, every second sample is dropped and new ones are taken half as often. Thread-safe.
/// </summary>
internal sealed class RegionRecorder
{
    private const int Capacity = 512;

    private readonly Lock _gate = new();
    private readonly WriteCapability<RegionSample> _samples;
    private readonly string _name;
    private readonly long _began;
    private int _count;
    private double _pause = 0.02;
    private long _peak;
    private long _resets;

    internal RegionRecorder(string name, Buffer<RegionSample> samples, long began)
    {
        _name = name;
        _samples = samples.GetWriteAccess();
        _began = began;
        Record(RegionEvent.Created, 0);
    }

    internal static Buffer<RegionSample> AllocateSamples(Region region) => region.Allocate<RegionSample>(Capacity);

    public void Sampled(ByteSize inUse) => Record(RegionEvent.Sampled, inUse.Bytes);

    public void Reset() => Record(RegionEvent.Reset, 0);

    public void Released() => Record(RegionEvent.Released, 0);

    public RegionTrack ToTrack()
    {
        lock (_gate)
        {
            using DirectAccess<RegionSample> samples = _samples.GetDirectAccess();
            return new RegionTrack(_name, _peak, _resets, samples.Span[.._count].ToArray());
        }
    }

    private void Record(RegionEvent kind, long inUse)
    {
        lock (_gate)
        {
            double now = Stopwatch.GetElapsedTime(_began).TotalMilliseconds;
            _peak = Math.Max(_peak, inUse);
            _resets += kind == RegionEvent.Reset ? 1 : 0;
            using DirectAccess<RegionSample> samples = _samples.GetDirectAccess();
            if (kind == RegionEvent.Sampled && _count > 1 && now - samples[_count - 1].Milliseconds < _pause && inUse <= samples[_count - 1].InUse)
            {
                return;
            }

            if (_count == Capacity)
            {
                Thin(samples.Span);
            }

            samples[_count++] = new RegionSample(now, inUse, kind);
        }
    }

    private void Thin(Span<RegionSample> samples)
    {
        int kept = 1;
        for (int i = 1; i < samples.Length; i += 2)
        {
            samples[kept++] = samples[i];
        }

        _count = kept;
        _pause *= 2;
    }
}
