namespace Fidelity.Memory.Tests.Regressions;

public sealed class TrimTests
{
    [Fact]
    public void What_was_in_use_before_a_reset_is_committed_no_longer_and_back_in_the_budget()
    {
        using Region parent = Region.Create("parent", 64.MB);
        Fill(parent, 60);
        parent.Reset();
        Assert.True(parent.Statistics.Committed >= 60.MB);
        parent.Trim();
        Assert.Equal(ByteSize.Zero, parent.Statistics.Committed);
        Region child = parent.CreateChild("child");
        Assert.Equal(10 * 1024 * 1024, child.Allocate<byte>(10 * 1024 * 1024).Length);
    }

    [Fact]
    public void A_child_gives_its_bytes_back_to_its_parent()
    {
        using Region parent = Region.Create("parent", 64.MB);
        Region first = parent.CreateChild("first");
        Region second = parent.CreateChild("second");
        Fill(first, 60);
        first.Reset();
        first.Trim();
        Fill(second, 60);
        Assert.True(second.Statistics.InUse >= 60.MB);
    }

    [Fact]
    public void What_is_in_use_stays()
    {
        using Region region = Region.Create("region", 64.MB);
        Fill(region, 10);
        region.Reset();
        WriteCapability<int> kept = region.Allocate<int>(1_000).GetWriteAccess();
        kept.Modify(static _ => 42);
        region.Trim();
        Assert.InRange(region.Statistics.Committed.Bytes, 4_000, 1024 * 1024);
        Assert.All(Enumerable.Range(0, 1_000), i => Assert.Equal(42, kept[i]));
        Fill(region, 10);
    }

    private static void Fill(Region region, int megabytes)
    {
        for (int i = 0; i < megabytes * 8; i++)
        {
            region.Allocate<byte>(128 * 1024);
        }
    }
}
