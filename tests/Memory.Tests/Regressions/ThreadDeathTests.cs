using System.Runtime.CompilerServices;

namespace Fidelity.Memory.Tests.Regressions;

public sealed class ThreadDeathTests
{
    [Fact]
    public void An_exclusive_access_that_a_thread_left_open_blocks_no_thread_that_begins_later()
    {
        using Region region = Region.Create(new RegionOptions { Name = "exclusive", Sharing = Sharing.ExclusiveWriter });
        for (int round = 0; round < 50; round++)
        {
            WriteCapability<int> capability = region.Allocate<int>(4).GetWriteAccess();
            Assert.Null(new BackgroundCall(() => OpenAndLeave(capability)).Outcome());
            for (int i = 0; i < 3; i++)
            {
                Assert.Null(new BackgroundCall(() => capability.Write(0, 1)).Outcome());
            }
        }
    }

    [Fact]
    public void Nor_does_it_keep_a_region_from_being_released()
    {
        using Region region = Region.Create(new RegionOptions { Name = "exclusive", Sharing = Sharing.ExclusiveWriter });
        WriteCapability<int> capability = region.Allocate<int>(4).GetWriteAccess();
        Assert.Null(new BackgroundCall(() => OpenAndLeave(capability)).Outcome());
        Assert.True(region.Release(TimeSpan.FromMinutes(1)));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void OpenAndLeave(WriteCapability<int> capability) => capability.GetDirectAccess()[0] = 1;
}
