namespace Fidelity.Memory.Tests.Regressions;

/// <summary>What a race can make of the owner of a buffer in a shared field: one buffer's beginning with another one's length.</summary>
public sealed class TornBufferTests
{
    [Fact]
    public void It_transfers_nothing_from_beyond_the_region()
    {
        using TrimmedRegion source = TrimmedRegion.Create();
        using Region target = Region.Create("target");
        Buffer<long> torn = new(source.First.Block, source.First.Block.Incarnation, source.Last.Start, source.First.Length);
        CapabilityException refusal = Assert.Throws<CapabilityException>(() => torn.Transfer(target));
        Assert.Equal(CapabilityFailure.OutOfRange, refusal.Reason);
        Assert.Equal(TrimmedRegion.Inside, source.Last.GetReadAccess()[0]);
        Assert.Equal(TrimmedRegion.Inside, source.First.Transfer(target).GetReadAccess()[0]);
    }
}
