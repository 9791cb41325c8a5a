namespace Fidelity.Memory.Tests.Protection;

public sealed class ProtectTests
{
    [LinuxTheory]
    [InlineData(Access.None)]
    [InlineData(Access.Read)]
    public void A_protected_region_allocates_nothing(Access access)
    {
        using Region region = Region.Create("guarded", 4.MB);
        region.Allocate<int>(1);
        region.Protect(access);
        Refusal.Expect(CapabilityFailure.Protected, "guarded", () => region.Allocate<int>(1));
        Refusal.Expect(CapabilityFailure.Protected, "guarded", () => region.Allocate<int>(1, 64));
        Refusal.Expect(CapabilityFailure.Protected, "guarded", () => region.Allocate<long>(100_000));
        Refusal.Expect(CapabilityFailure.Protected, "guarded", () => region.GetAllocateAccess().Allocate<int>(1));
    }

    [LinuxFact]
    public void A_protected_region_is_neither_reset_nor_left_by_transfer()
    {
        using Region region = Region.Create("guarded", 4.MB);
        using Region other = Region.Create("other", 4.MB);
        Buffer<int> small = region.Allocate<int>(1);
        Buffer<int> large = region.Allocate<int>(100_000);
        Buffer<int> foreign = other.Allocate<int>(100_000);
        region.Protect(Access.Read);
        Refusal.Expect(CapabilityFailure.Protected, "guarded", region.Reset);
        Refusal.Expect(CapabilityFailure.Protected, "guarded", () => small.Transfer(other));
        Refusal.Expect(CapabilityFailure.Protected, "guarded", () => large.Transfer(other));
        Refusal.Expect(CapabilityFailure.Protected, "guarded", () => foreign.Transfer(region));
        foreign.GetWriteAccess()[0] = 1;
        region.Protect(Access.ReadWrite);
        region.Reset();
    }

    [LinuxFact]
    public void Protection_refuses_with_its_reason_and_keeps_content_and_grants()
    {
        using Region region = Region.Create("guarded", 4.MB);
        foreach (int length in (int[])[10, 100_000])
        {
            WriteCapability<int> write = region.Allocate<int>(length).GetWriteAccess();
            write[3] = 33;
            region.Protect(Access.Read);
            Assert.Equal(33, write.AsReadOnly()[3]);
            Refusal.Expect(CapabilityFailure.Protected, "guarded", () => write[3] = 1);
            region.Protect(Access.None);
            Refusal.ExpectOf(write, CapabilityFailure.Protected, "guarded");
            region.Protect(Access.ReadWrite);
            write[4] = 44;
            Assert.Equal((33, 44), (write[3], write[4]));
        }
    }

    [LinuxTheory]
    [InlineData(10)]
    [InlineData(100_000)]
    public void An_open_access_of_another_thread_prevents_protection(int length)
    {
        using Region region = Region.Create("guarded", 4.MB);
        WriteCapability<int> write = region.Allocate<int>(length).GetWriteAccess();
        using (Borrower.Open(write, atTheEnd: static memory => memory[0] = 5))
        {
            CapabilityException refusal = Refusal.Expect(CapabilityFailure.Conflict, "guarded", () => region.Protect(Access.None));
            Assert.Contains("another thread", refusal.Message, StringComparison.Ordinal);
        }

        Assert.Equal(5, write[0]);
        region.Protect(Access.None);
        region.Protect(Access.ReadWrite);
        Assert.Equal(5, write[0]);
    }

    [LinuxFact]
    public void A_protected_region_can_be_released_and_revoked_in()
    {
        Region region = Region.Create("guarded", 4.MB);
        Buffer<int> buffer = region.Allocate<int>(1);
        WriteCapability<int> write = buffer.GetWriteAccess();
        region.Protect(Access.None);
        buffer.Revoke();
        Refusal.ExpectOf(write, CapabilityFailure.Revoked, "guarded");
        Assert.True(region.Release(TimeSpan.Zero));
        Refusal.ExpectOf(write, CapabilityFailure.Released, "guarded");
        Assert.Throws<ObjectDisposedException>(() => region.Protect(Access.Read));
    }

    [LinuxFact]
    public void Protection_is_the_regions_alone_not_its_childrens()
    {
        using Region region = Region.Create("guarded", 4.MB);
        using Region child = region.CreateChild("child", 1.MB);
        region.Protect(Access.None);
        WriteCapability<int> write = child.Allocate<int>(1).GetWriteAccess();
        write[0] = 1;
        Assert.Equal(1, write[0]);
    }

    [Fact]
    public void An_unknown_protection_is_an_error()
    {
        using Region region = Region.Create("guarded", 4.MB);
        Assert.Throws<ArgumentOutOfRangeException>(() => region.Protect((Access)17));
    }

    [LinuxTheory]
    [InlineData(10)]
    [InlineData(100_000)]
    public void Fenced_addresses_are_never_given_again(int length)
    {
        HashSet<nuint> seen = [];
        for (int round = 0; round < 50; round++)
        {
            using Region region = Region.Create(new RegionOptions { Name = "fenced", Budget = 4.MB, ReleasePolicy = ReleasePolicy.Fence });
            for (int reset = 0; reset < 4; reset++)
            {
                Assert.True(seen.Add(Addresses.Of(region.Allocate<int>(length))), "an address was given twice");
                region.Reset();
            }
        }
    }
}
