namespace Fidelity.Memory.Tests.Regressions;

public sealed class EmptySliceTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(8)]
    public void It_conflicts_with_no_writer_around_it(int start)
    {
        using Region region = Region.Create(new RegionOptions { Name = "exclusive", Sharing = Sharing.ExclusiveWriter });
        WriteCapability<int> capability = region.Allocate<int>(8).GetWriteAccess();
        WriteCapability<int> empty = capability.Slice(start, 0);
        using (capability.GetDirectAccess())
        using (DirectAccess<int> access = empty.GetDirectAccess())
        {
            Assert.Equal(0, access.Length);
        }

        using (empty.GetDirectAccess())
        using (DirectAccess<int> access = capability.GetDirectAccess())
        {
            Assert.Equal(8, access.Length);
        }
    }
}
