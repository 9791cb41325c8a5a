using Fidelity.Memory;
using Flights.Timeline;

namespace Flights.Tests.Timeline;

public sealed class RegionRecorderTests
{
    [Fact]
    public void Many_samples_become_few_that_still_span_the_whole_life()
    {
        using RegionTimeline timeline = new();
        RegionRecorder recorder = timeline.Follow("region");
        for (int i = 1; i <= 10_000; i++)
        {
            recorder.Sampled(i.Bytes);
            recorder.Reset();
        }

        recorder.Released();
        RegionTrack track = Assert.Single(timeline.Tracks);

        Assert.InRange(track.Samples.Count, 100, 512);
        Assert.Equal(RegionEvent.Created, track.Samples[0].Kind);
        Assert.Equal(RegionEvent.Released, track.Samples[^1].Kind);
        Assert.Equal(10_000, track.PeakInUse);
        Assert.Equal(10_000, track.Resets);
        Assert.Equal(track.Samples.Select(sample => sample.Milliseconds).Order(), track.Samples.Select(sample => sample.Milliseconds));
    }

    [Fact]
    public void A_followed_region_tells_of_its_life()
    {
        using RegionTimeline timeline = new();
        using Region parent = Region.Create("parent", 1.MB);
        FollowedRegion region = new(parent, "child", timeline);
        WriteCapability<long> numbers = region.Allocate<long>(100).GetWriteAccess();
        region.Reset();

        Assert.Equal(CapabilityFailure.Reset, Assert.Throws<CapabilityException>(() => numbers[0]).Reason);
        region.Dispose();
        region.Dispose();

        RegionTrack track = Assert.Single(timeline.Tracks);
        Assert.Equal([RegionEvent.Created, RegionEvent.Sampled, RegionEvent.Reset], track.Samples.Take(3).Select(sample => sample.Kind));
        Assert.Equal(RegionEvent.Released, track.Samples[^1].Kind);
        Assert.Equal(800, track.PeakInUse);
    }
}
