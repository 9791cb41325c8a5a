namespace Fidelity.Memory.Tests.Capabilities;

public sealed class DefaultValueTests
{
    [Fact]
    public void Default_capabilities_give_access_to_nothing()
    {
        WriteCapability<int> write = default;
        ReadCapability<int> read = default;
        Assert.Equal((0, 0, true, true), (write.Length, read.Length, write.IsEmpty, read.IsEmpty));
        Refusal.ExpectOf(write, CapabilityFailure.NotGranted, "(none)");
        Refusal.ExpectOf(read, CapabilityFailure.NotGranted, "(none)");
        Refusal.Expect(CapabilityFailure.NotGranted, "(none)", () => _ = write[0]);
        Refusal.Expect(CapabilityFailure.NotGranted, "(none)", () => write[0] = 1);
        Refusal.Expect(CapabilityFailure.NotGranted, "(none)", () => _ = read[5]);
        Refusal.Expect(CapabilityFailure.NotGranted, "(none)", () => _ = read.RegionName);
        Refusal.Expect(CapabilityFailure.OutOfRange, "(none)", () => write.Slice(0, 1));
        Assert.Equal(default, write.Slice(0, 0));
        Assert.Equal("WriteCapability (none)", write.ToString());
        Assert.Equal("ReadCapability (none)", read.ToString());
    }

    [Fact]
    public void Default_owners_grant_nothing()
    {
        Buffer<int> buffer = default;
        Arena arena = default;
        AllocateCapability allocate = default;
        using Region region = Region.Create("target", 1.MB);
        Refusal.Expect(CapabilityFailure.NotGranted, "(none)", () => buffer.GetReadAccess());
        Refusal.Expect(CapabilityFailure.NotGranted, "(none)", () => buffer.GetWriteAccess());
        Refusal.Expect(CapabilityFailure.NotGranted, "(none)", buffer.Revoke);
        Refusal.Expect(CapabilityFailure.NotGranted, "(none)", () => buffer.Transfer(region));
        Refusal.Expect(CapabilityFailure.NotGranted, "(none)", () => arena.Allocate<int>(1));
        Refusal.Expect(CapabilityFailure.NotGranted, "(none)", () => _ = arena.Name);
        Refusal.Expect(CapabilityFailure.NotGranted, "(none)", () => allocate.Allocate<int>(1));
        Refusal.Expect(CapabilityFailure.NotGranted, "(none)", () => region.Allocate<int>(1).Transfer(allocate));
        Assert.False(allocate.IsValid);
        Assert.False(arena.IsRented);
        arena.Dispose();
    }

    [Fact]
    public void A_default_access_is_a_closed_one()
    {
        DirectAccess<int> write = default;
        ReadOnlyAccess<int> read = default;
        Assert.True(write.Span.IsEmpty && read.Span.IsEmpty);
        write.Dispose();
        read.Dispose();
    }
}
