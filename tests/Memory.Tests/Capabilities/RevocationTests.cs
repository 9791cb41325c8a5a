namespace Fidelity.Memory.Tests.Capabilities;

public sealed class RevocationTests : IDisposable
{
    private readonly Region _region = Region.Create("revoking", 8.MB);

    public void Dispose() => _region.Dispose();

    [Theory]
    [InlineData(10)]
    [InlineData(100_000)]
    public void Old_capabilities_stay_dead_and_new_ones_work(int length)
    {
        Buffer<int> buffer = _region.Allocate<int>(length);
        WriteCapability<int> first = buffer.GetWriteAccess();
        first[0] = 1;
        buffer.Revoke();
        Refusal.ExpectOf(first, CapabilityFailure.Revoked, "revoking");

        WriteCapability<int> second = buffer.GetWriteAccess();
        Assert.Equal(1, second[0]);
        Refusal.ExpectOf(first, CapabilityFailure.Revoked, "revoking");

        buffer.Revoke();
        buffer.Revoke();
        ReadCapability<int> third = buffer.GetReadAccess();
        Refusal.ExpectOf(first, CapabilityFailure.Revoked, "revoking");
        Refusal.ExpectOf(second, CapabilityFailure.Revoked, "revoking");
        Assert.Equal(1, third[0]);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(100_000)]
    public void What_is_open_stays_open_and_the_next_opening_fails(int length)
    {
        Buffer<int> buffer = _region.Allocate<int>(length);
        WriteCapability<int> capability = buffer.GetWriteAccess();
        using (DirectAccess<int> access = capability.GetDirectAccess())
        {
            OtherThread.Run(buffer.Revoke);
            access[length - 1] = 5;
            Assert.Equal(5, access[length - 1]);
            Assert.False(capability.IsValid);
        }

        Refusal.ExpectOf(capability, CapabilityFailure.Revoked, "revoking");
        Assert.Equal(5, buffer.GetReadAccess()[length - 1]);
    }

    [Fact]
    public void Hundreds_of_buffers_of_one_region_are_revoked_each_on_its_own()
    {
        const int Count = 500;
        Buffer<int>[] buffers = [.. Enumerable.Range(0, Count).Select(_ => _region.Allocate<int>(3))];
        WriteCapability<int>[] capabilities = [.. buffers.Select(static buffer => buffer.GetWriteAccess())];
        for (int i = 0; i < Count; i++)
        {
            capabilities[i][1] = i;
        }

        for (int i = 0; i < Count; i += 3)
        {
            buffers[i].Revoke();
        }

        for (int i = 0; i < Count; i++)
        {
            if (i % 3 == 0)
            {
                Refusal.Expect(CapabilityFailure.Revoked, "revoking", () => _ = capabilities[i][1]);
            }
            else
            {
                Assert.Equal(i, capabilities[i][1]);
            }

            Assert.Equal(i, buffers[i].GetReadAccess()[1]);
        }
    }

    [Fact]
    public void A_buffer_that_has_ended_is_not_revoked_but_refused()
    {
        Buffer<int> reset = _region.Allocate<int>(1);
        _region.Reset();
        Refusal.Expect(CapabilityFailure.Reset, "revoking", reset.Revoke);
        Refusal.Expect(CapabilityFailure.Reset, "revoking", () => reset.GetReadAccess());
        Refusal.Expect(CapabilityFailure.Reset, "revoking", () => reset.GetWriteAccess());

        Buffer<int> released = _region.Allocate<int>(1);
        _region.Dispose();
        Refusal.Expect(CapabilityFailure.Released, "revoking", released.Revoke);
        Refusal.Expect(CapabilityFailure.Released, "revoking", () => released.GetWriteAccess());
    }

    [Fact]
    public async Task Revocation_reaches_a_thread_that_opens_again_and_again()
    {
        for (int round = 0; round < 200; round++)
        {
            Buffer<int> buffer = _region.Allocate<int>(1);
            WriteCapability<int> capability = buffer.GetWriteAccess();
            Task<CapabilityFailure> user = Task.Run(() =>
            {
                while (true)
                {
                    try
                    {
                        capability[0]++;
                    }
                    catch (CapabilityException refusal)
                    {
                        return refusal.Reason;
                    }
                }
            });
            buffer.Revoke();
            Assert.Equal(CapabilityFailure.Revoked, await user);
        }
    }
}
