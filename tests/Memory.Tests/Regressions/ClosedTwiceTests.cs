namespace Fidelity.Memory.Tests.Regressions;

public sealed class ClosedTwiceTests
{
    [Fact]
    public void A_copy_of_an_exclusive_access_closes_nothing_of_another_thread()
    {
        using Region region = Region.Create(new RegionOptions { Name = "exclusive", Sharing = Sharing.ExclusiveWriter });
        WriteCapability<int> capability = region.Allocate<int>(8).GetWriteAccess();
        DirectAccess<int> original = capability.Slice(0, 1).GetDirectAccess();
        DirectAccess<int> copy = original;
        original.Dispose();
        using (OpenElsewhere.For(capability.Slice(4, 1)))
        {
            copy.Dispose();
            Assert.False(region.Release(TimeSpan.Zero));
        }

        Assert.True(region.Release(TimeSpan.FromMinutes(1)));
    }
}
