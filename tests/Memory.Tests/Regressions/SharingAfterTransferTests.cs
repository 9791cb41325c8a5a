namespace Fidelity.Memory.Tests.Regressions;

/// <summary>Who may have a large buffer open is the business of the region that holds it.</summary>
public sealed class SharingAfterTransferTests : IDisposable
{
    private readonly Region _shared = Region.Create("shared");
    private readonly Region _exclusive = Region.Create(new RegionOptions { Name = "exclusive", Sharing = Sharing.ExclusiveWriter });

    public void Dispose()
    {
        _shared.Dispose();
        _exclusive.Dispose();
    }

    [Fact]
    public void A_buffer_becomes_exclusive()
    {
        WriteCapability<byte> capability = _shared.Allocate<byte>(Region.LargeBuffer).Transfer(_exclusive).GetWriteAccess();
        using DirectAccess<byte> first = capability.GetDirectAccess();
        CapabilityException refusal = Assert.Throws<CapabilityException>(() => capability.GetDirectAccess().Dispose());
        Assert.Equal(CapabilityFailure.Conflict, refusal.Reason);
        Assert.Equal("exclusive", refusal.RegionName);
    }

    [Fact]
    public void A_buffer_becomes_shared()
    {
        WriteCapability<byte> capability = _exclusive.Allocate<byte>(Region.LargeBuffer).Transfer(_shared).GetWriteAccess();
        using DirectAccess<byte> first = capability.GetDirectAccess();
        using DirectAccess<byte> second = capability.GetDirectAccess();
        second[0] = 42;
        Assert.Equal(42, first[0]);
    }

    [Fact]
    public void A_buffer_goes_there_and_back()
    {
        WriteCapability<byte> capability = _exclusive.Allocate<byte>(Region.LargeBuffer).Transfer(_shared).Transfer(_exclusive).GetWriteAccess();
        using (capability.GetDirectAccess())
        {
            Assert.Equal(CapabilityFailure.Conflict, Assert.Throws<CapabilityException>(() => capability.GetDirectAccess().Dispose()).Reason);
        }

        capability.Write(0, 42);
        Assert.Equal(42, capability[0]);
    }
}
