namespace Fidelity.Memory.Tests.Regressions;

public sealed class DisposedPoolTests
{
    [Fact]
    public void Arenas_returned_to_it_are_rented_no_longer()
    {
        ArenaPool pool = ArenaPool.Create(new ArenaConfiguration { ArenaSize = 64.KB, PoolSize = 3 });
        Arena first = pool.Rent();
        Arena second = pool.Rent();
        pool.Dispose();
        Assert.Equal(2, pool.Rented);
        first.Dispose();
        first.Dispose();
        Assert.Equal(1, pool.Rented);
        second.Dispose();
        Assert.Equal(0, pool.Rented);
    }
}
