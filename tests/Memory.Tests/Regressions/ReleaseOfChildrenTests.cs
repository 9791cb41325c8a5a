namespace Fidelity.Memory.Tests.Regressions;

public sealed class ReleaseOfChildrenTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Release_tells_that_memory_of_a_descendant_is_borrowed(int depth)
    {
        using Region parent = Region.Create("parent");
        Region descendant = parent;
        for (int i = 0; i < depth; i++)
        {
            descendant = descendant.CreateChild("child");
        }

        WriteCapability<int> capability = descendant.Allocate<int>().GetWriteAccess();
        using (OpenElsewhere.For(capability))
        {
            Assert.False(parent.Release(TimeSpan.Zero));
            Assert.Equal(1, descendant.Statistics.AwaitingBorrowers);
        }

        Assert.True(parent.Release(TimeSpan.FromMinutes(1)));
        Assert.Equal(ByteSize.Zero, descendant.Statistics.Committed);
    }

    [Fact]
    public void Release_waits_for_the_borrower_of_a_child()
    {
        using Region parent = Region.Create("parent");
        Region child = parent.CreateChild("child");
        bool released = false;
        int awaiting = -1;
        BackgroundCall release;
        using (OpenElsewhere.For(child.Allocate<int>().GetWriteAccess()))
        {
            release = new BackgroundCall(() =>
            {
                released = parent.Release(Timeout.InfiniteTimeSpan);
                awaiting = child.Statistics.AwaitingBorrowers;
            });
            Assert.True(SpinWait.SpinUntil(() => child.IsReleased, TimeSpan.FromMinutes(1)));
            release.AwaitItsWaiting();
        }

        Assert.Null(release.Outcome());
        Assert.True(released);
        Assert.Equal(0, awaiting);
        Assert.Equal(ByteSize.Zero, child.Statistics.Committed);
    }

    [Fact]
    public void Release_tells_of_a_child_that_was_released_before()
    {
        using Region parent = Region.Create("parent");
        Region child = parent.CreateChild("child");
        using (OpenElsewhere.For(child.Allocate<int>().GetWriteAccess()))
        {
            child.Dispose();
            Assert.False(parent.Release(TimeSpan.Zero));
        }
    }
}
