using Fidelity.Memory.Borrowing;
using Fidelity.Memory.Regions;

namespace Fidelity.Memory.Tests.Regressions;

public sealed class BumpLeakTests
{
    /// <summary>
    /// The last borrower saw an allocation inside the block, and left the block to it. Here this thread is inside at
    /// that moment, and then allocates.
    /// </summary>
    [Fact]
    public void A_refused_allocation_reclaims_the_block_that_was_left_to_it()
    {
        using Region region = Region.Create("released");
        Buffer<int> buffer = region.Allocate<int>();
        RegionBlock block = buffer.Block;
        Pin pin;
        using (OpenElsewhere.For(buffer.GetWriteAccess()))
        {
            region.Dispose();
            pin = Borrow.Enter(block);
        }

        Borrow.Leave(pin);
        Assert.Equal(1, region.Statistics.AwaitingBorrowers);
        Assert.Throws<ObjectDisposedException>(() => region.Allocate<int>());
        Assert.Equal(0, region.Statistics.AwaitingBorrowers);
        Assert.Equal(ByteSize.Zero, region.Statistics.Committed);
    }
}
