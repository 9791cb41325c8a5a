namespace Fidelity.Memory.Tests.Branded;

public sealed class BrandTests
{
    [Fact]
    public void A_branded_buffer_does_everything_a_plain_one_does()
    {
        using Region<Orders> orders = Region.Create<Orders>(1.MB);
        RegionBuffer<int, Orders> buffer = orders.Allocate<int>(3);
        RegionWriteCapability<int, Orders> write = buffer.GetWriteAccess();
        write[1] = 7;
        RegionReadCapability<int, Orders> read = write;
        Assert.Equal(7, read[1]);
        Assert.Equal(7, read.Slice(1, 2)[0]);
        using (DirectAccess<int> access = write.GetDirectAccess())
        {
            access[2] = 8;
        }

        Assert.Equal(8, buffer.GetReadAccess()[2]);
        Assert.Equal(nameof(Orders), buffer.Plain.RegionName);
        orders.Reset();
        Assert.Equal(CapabilityFailure.Reset, Assert.Throws<CapabilityException>(() => read[0]).Reason);
    }

    [Fact]
    public void A_transfer_changes_the_brand()
    {
        using Region<Orders> orders = Region.Create<Orders>();
        using Region<Archive> archive = Region.Create<Archive>();
        RegionBuffer<int, Orders> buffer = orders.Allocate<int>(2);
        RegionWriteCapability<int, Orders> before = buffer.GetWriteAccess();
        before[0] = 5;
        RegionBuffer<int, Archive> moved = buffer.Transfer(archive);
        Assert.Equal(5, moved.GetReadAccess()[0]);
        Assert.Equal(CapabilityFailure.Transferred, Assert.Throws<CapabilityException>(() => before[0]).Reason);
    }

    [Fact]
    public void Types_of_different_brands_are_not_assignable_to_each_other()
    {
        Type orders = typeof(RegionReadCapability<int, Orders>);
        Type archive = typeof(RegionReadCapability<int, Archive>);
        Assert.False(orders.IsAssignableFrom(archive));
        Assert.DoesNotContain(archive.GetMethods(), method => method.Name is "op_Implicit" or "op_Explicit" && method.ReturnType == orders);
    }

    private readonly struct Orders : IRegionBrand;

    private readonly struct Archive : IRegionBrand;
}
