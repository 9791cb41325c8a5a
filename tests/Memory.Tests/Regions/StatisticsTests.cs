namespace Fidelity.Memory.Tests.Regions;

public sealed class StatisticsTests
{
    [Fact]
    public void Reservation_is_not_commitment_and_commitment_follows_use()
    {
        using Region region = Region.Create("counted", 64.MB);
        Assert.Equal(new RegionStatistics(64.MB, ByteSize.Zero, ByteSize.Zero, ByteSize.Zero, 0, 0, 0, 0), region.Statistics);
        region.Allocate<byte>(1);
        Assert.Equal(new RegionStatistics(64.MB, 64.KB, 8.Bytes, 8.Bytes, 1, 0, 0, 0), region.Statistics);
        region.Allocate<byte>(9);
        region.Allocate<int>(1, 64);
        Assert.Equal(72.Bytes, region.Statistics.InUse);
        region.Allocate<byte>(256 * 1024);
        Assert.Equal(new RegionStatistics(64.MB + 256.KB, 64.KB + 256.KB, 72.Bytes + 256.KB, 72.Bytes + 256.KB, 4, 0, 0, 0), region.Statistics);
    }

    [Fact]
    public void Peaks_and_counts_outlive_a_reset()
    {
        using Region region = Region.Create("counted", 64.MB);
        using Region child = region.CreateChild("child", 1.MB);
        child.Allocate<byte>(100);
        region.Allocate<byte>(1000);
        Assert.Equal((1000L, 1), (region.Statistics.InUse.Bytes, region.Statistics.Children));
        region.Reset();
        region.Allocate<byte>(500);
        RegionStatistics now = region.Statistics;
        Assert.Equal((504L, 1000L, 2L, 1L, 0), (now.InUse.Bytes, now.PeakInUse.Bytes, now.Allocations, now.Resets, now.Children));
        region.Dispose();
        now = region.Statistics;
        Assert.Equal((0L, 1000L, 2L, 0L, 0L), (now.InUse.Bytes, now.PeakInUse.Bytes, now.Allocations, now.Reserved.Bytes, now.Committed.Bytes));
        Assert.Contains("released", region.ToString(), StringComparison.Ordinal);
    }
}
