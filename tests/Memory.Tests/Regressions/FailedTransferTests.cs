namespace Fidelity.Memory.Tests.Regressions;

public sealed class FailedTransferTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Theory]
    [InlineData(16)]
    [InlineData(Region.LargeBuffer)]
    public void A_buffer_whose_target_is_released_meanwhile_stays_with_its_owner(int count)
    {
        using Region source = Region.Create("source");
        using Region target = Region.Create("target");
        Buffer<int> buffer = source.Allocate<int>(count);
        WriteCapability<int> before = buffer.GetWriteAccess();
        before.Write(0, 42);
        BackgroundCall transfer;
        using (OpenElsewhere.For(before))
        {
            transfer = new BackgroundCall(() => buffer.Transfer(target, Patience));
            Assert.True(SpinWait.SpinUntil(() => !before.IsValid, Patience));
            target.Dispose();
        }

        CapabilityException failure = Assert.IsType<CapabilityException>(transfer.Outcome());
        Assert.Equal("target", failure.RegionName);
        Assert.Equal(42, buffer.GetReadAccess()[0]);
        CapabilityException refusal = Assert.Throws<CapabilityException>(() => before[0]);
        Assert.Equal(CapabilityFailure.Revoked, refusal.Reason);
        Assert.Equal("source", refusal.RegionName);
    }

    [Fact]
    public void A_small_buffer_that_the_target_has_no_room_for_stays_with_its_owner()
    {
        using Region source = Region.Create("source");
        using Region target = Region.Create("target", 64.KB);
        target.Allocate<byte>(60 * 1024);
        Buffer<byte> buffer = source.Allocate<byte>(8 * 1024);
        WriteCapability<byte> before = buffer.GetWriteAccess();
        before.Write(0, 42);
        Assert.Throws<RegionExhaustedException>(() => buffer.Transfer(target));
        Assert.Equal(42, buffer.GetReadAccess()[0]);
        Assert.Equal(CapabilityFailure.Revoked, Assert.Throws<CapabilityException>(() => before[0]).Reason);
    }

    [OnLinuxFact]
    public void A_small_buffer_whose_region_is_protected_meanwhile_is_not_read()
    {
        using Region source = Region.Create("source");
        using Region target = Region.Create("target");
        for (int round = 0; round < 50; round++)
        {
            Buffer<int> buffer = source.Allocate<int>(16);
            WriteCapability<int> capability = buffer.GetWriteAccess();
            capability.Write(0, round);
            Buffer<int> moved = default;
            BackgroundCall transfer;
            using (OpenElsewhere.For(capability))
            {
                transfer = new BackgroundCall(() => moved = buffer.Transfer(target, Patience));
                Assert.True(SpinWait.SpinUntil(() => !capability.IsValid, Patience));
                transfer.AwaitItsWaiting();
            }

            ProtectWhenUnborrowed(source);
            Exception? failure = transfer.Outcome();
            source.Protect(Access.ReadWrite);
            if (failure is not null)
            {
                Assert.Equal(CapabilityFailure.Protected, Assert.IsType<CapabilityException>(failure).Reason);
            }

            Assert.Equal(round, (failure is null ? moved : buffer).GetReadAccess()[0]);
        }
    }

    private static void ProtectWhenUnborrowed(Region region)
    {
        bool isProtected = false;
        while (!isProtected)
        {
            try
            {
                region.Protect(Access.None);
                isProtected = true;
            }
            catch (CapabilityException refusal)
            {
                Assert.Equal(CapabilityFailure.Conflict, refusal.Reason);
            }
        }
    }
}
