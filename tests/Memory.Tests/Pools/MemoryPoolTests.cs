namespace Fidelity.Memory.Tests.Pools;

public sealed class MemoryPoolTests
{
    [Fact]
    public void A_pool_gives_what_it_has_and_no_more()
    {
        using MemoryPool pool = MemoryPool.Create(1024.KB);
        Assert.Equal(("pool", 1024.KB, ByteSize.Zero), (pool.Name, pool.Size, pool.InUse));
        WriteCapability<double> one = pool.Allocate<double>().GetWriteAccess();
        WriteCapability<double> many = pool.AllocateArray<double>(1000).GetWriteAccess();
        one[0] = 1;
        many[999] = 2;
        Assert.Equal((1.0, 2.0, 8008L), (one[0], many[999], pool.InUse.Bytes));
        Assert.Throws<RegionExhaustedException>(() => pool.AllocateArray<byte>(1024 * 1024));
        Assert.Throws<ArgumentOutOfRangeException>(() => pool.AllocateArray<byte>(-1));
        pool.Reset();
        Refusal.ExpectOf(one, CapabilityFailure.Reset, "pool");
        Assert.Equal(ByteSize.Zero, pool.InUse);
        Assert.Equal(0.0, pool.Allocate<double>().GetReadAccess()[0]);
    }

    [Fact]
    public void A_disposed_pool_is_over()
    {
        MemoryPool pool = MemoryPool.Create(4.KB, "nodes");
        WriteCapability<int> capability = pool.Allocate<int>().GetWriteAccess();
        AllocateCapability right = pool;
        pool.Dispose();
        pool.Dispose();
        Refusal.ExpectOf(capability, CapabilityFailure.Released, "nodes");
        Refusal.Expect(CapabilityFailure.Released, "nodes", () => right.Allocate<int>(1));
        Assert.Throws<ObjectDisposedException>(() => pool.Allocate<int>());
        Assert.Throws<ObjectDisposedException>(() => (AllocateCapability)pool);
    }

    [Fact]
    public void A_pool_of_no_bytes_is_an_error() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => MemoryPool.Create(ByteSize.Zero));
}
