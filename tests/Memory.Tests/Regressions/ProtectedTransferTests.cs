namespace Fidelity.Memory.Tests.Regressions;

public sealed class ProtectedTransferTests
{
    [Fact]
    public void A_large_buffer_that_arrived_is_usable()
    {
        using Region source = Region.Create("source");
        using Region target = Region.Create("target");
        for (int round = 0; round < 50; round++)
        {
            Buffer<byte> buffer = source.Allocate<byte>(Region.LargeBuffer);
            WriteCapability<byte> capability = buffer.GetWriteAccess();
            capability.Write(0, 42);
            Buffer<byte> moved = default;
            BackgroundCall transfer;
            using (OpenElsewhere.For(capability))
            {
                transfer = new BackgroundCall(() => moved = buffer.Transfer(target, TimeSpan.FromMinutes(1)));
                Assert.True(SpinWait.SpinUntil(() => !capability.IsValid, TimeSpan.FromMinutes(1)));
                transfer.AwaitItsWaiting();
            }

            for (bool done = false; !done;)
            {
                try
                {
                    source.Protect(Access.None);
                    done = true;
                }
                catch (CapabilityException)
                {
                }
            }

            Exception? failure = transfer.Outcome();
            source.Protect(Access.ReadWrite);
            if (failure is null)
            {
                Assert.Equal(42, moved.GetReadAccess()[0]);
            }
            else
            {
                Assert.Equal(CapabilityFailure.Protected, Assert.IsType<CapabilityException>(failure).Reason);
                Assert.Equal(42, buffer.GetReadAccess()[0]);
            }

            source.Reset();
            target.Reset();
        }
    }

    [Fact]
    public void Reset_of_target_reuses_pages_nobody_may_touch()
    {
        using Region source = Region.Create("source");
        using Region target = Region.Create("target");
        for (int round = 0; round < 50; round++)
        {
            Buffer<byte> buffer = source.Allocate<byte>(Region.LargeBuffer);
            WriteCapability<byte> capability = buffer.GetWriteAccess();
            BackgroundCall transfer;
            using (OpenElsewhere.For(capability))
            {
                transfer = new BackgroundCall(() => buffer.Transfer(target, TimeSpan.FromMinutes(1)));
                Assert.True(SpinWait.SpinUntil(() => !capability.IsValid, TimeSpan.FromMinutes(1)));
                transfer.AwaitItsWaiting();
            }

            for (bool done = false; !done;)
            {
                try
                {
                    source.Protect(Access.None);
                    done = true;
                }
                catch (CapabilityException)
                {
                }
            }

            transfer.Outcome();
            source.Protect(Access.ReadWrite);
            source.Reset();
            target.Reset();
            target.Allocate<byte>(Region.LargeBuffer);
        }
    }
}
