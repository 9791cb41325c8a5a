namespace Fidelity.Memory.Tests.Capabilities;

public sealed class CapabilityEqualityTests
{
    [Fact]
    public void Equal_is_the_same_right_to_the_same_elements()
    {
        using Region region = Region.Create("compared", 1.MB);
        Buffer<int> buffer = region.Allocate<int>(10);
        Buffer<int> twin = region.Allocate<int>(10);
        WriteCapability<int> write = buffer.GetWriteAccess();
        Assert.True(write == buffer.GetWriteAccess());
        Assert.Equal(write.GetHashCode(), buffer.GetWriteAccess().GetHashCode());
        Assert.True(write.Slice(2, 3) == write.Slice(1).Slice(1, 3));
        Assert.True(write.Slice(2, 3) != write.Slice(2, 4));
        Assert.True(write != twin.GetWriteAccess());
        Assert.True(write.AsReadOnly() == buffer.GetReadAccess());
        Assert.False(buffer == twin);
        buffer.Revoke();
        Assert.True(write != buffer.GetWriteAccess());
        Assert.Equal("WriteCapability on 10 Int32 in region 'compared'", write.ToString());
        Assert.Equal("Buffer of 10 Int32 in region 'compared'", buffer.ToString());
    }
}
