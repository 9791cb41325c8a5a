namespace Fidelity.Memory.Tests.Regions;

[Collection(Alone.Name)]
public sealed class ManagedAllocationTests : IDisposable
{
    private const int Rounds = 1000;
    private const int Large = 300 * 1024;

    private readonly Region _region = Region.Create("steady", 64.MB);

    public void Dispose() => _region.Dispose();

    [Fact]
    public void Allocating_granting_opening_and_resetting() => AssertNone(() =>
    {
        for (int i = 0; i < 20; i++)
        {
            WriteCapability<long> capability = _region.Allocate<long>(10).GetWriteAccess();
            using DirectAccess<long> access = capability.Slice(2).Slice(1, 3).GetDirectAccess();
            access[0] = access.Span.Length;
            using ReadOnlyAccess<long> nested = capability.AsReadOnly().Slice(1).GetDirectAccess();
            foreach (ref readonly long element in nested.Span)
            {
                access.Value += element;
            }
        }

        _region.Allocate<byte>(100, 512);
        _region.Reset();
    });

    [Fact]
    public void Large_buffers_after_a_reset() => AssertNone(() =>
    {
        _region.Allocate<byte>(Large);
        _region.Allocate<byte>(Large);
        _region.Reset();
    });

    [Fact]
    public void Large_buffers_after_a_reset_in_a_tight_budget()
    {
        using Region tight = Region.Create("tight", 1.MB);
        AssertNone(() =>
        {
            tight.Allocate<byte>(600 * 1024);
            tight.Reset();
        });
    }

    [Fact]
    public void Single_elements_and_modifying()
    {
        WriteCapability<long> capability = _region.Allocate<long>(10).GetWriteAccess();
        ReadCapability<long> read = capability;
        AssertNone(() =>
        {
            capability[3] = read[4] + 1;
            capability.Modify(2L, static (ref element, more) => element += more);
            capability.Modify(static (ref element) => element++);
            capability.Modify(static element => element + 1);
            capability.CopyFrom([1, 2, 3]);
            _ = capability.IsValid && read.IsValid && capability == capability.Slice(0) && capability.GetHashCode() == 0;
        });
    }

    [Fact]
    public void Revoking_where_it_was_revoked_before()
    {
        Buffer<long> buffer = _region.Allocate<long>(10);
        AssertNone(() =>
        {
            buffer.Revoke();
            buffer.GetWriteAccess()[0]++;
        });
    }

    [Fact]
    public void Trying_to_open_what_is_refused()
    {
        Buffer<long> buffer = _region.Allocate<long>(10);
        WriteCapability<long> revoked = buffer.GetWriteAccess();
        buffer.Revoke();
        using Region other = Region.Create("other", 1.MB);
        ReadCapability<long> reset = other.Allocate<long>(10).GetReadAccess();
        other.Reset();
        AssertNone(() =>
        {
            Assert.False(revoked.TryGetDirectAccess(out _));
            Assert.False(reset.TryGetDirectAccess(out _));
            Assert.False(revoked.IsValid);
            Assert.False(default(WriteCapability<long>).IsValid);
        });
    }

    [Fact]
    public void Opening_exclusively()
    {
        using Region exclusive = Region.Create(new RegionOptions { Name = "exclusive", Budget = 1.MB, Sharing = Sharing.ExclusiveWriter });
        WriteCapability<long> capability = exclusive.Allocate<long>(10).GetWriteAccess();
        AssertNone(() =>
        {
            using DirectAccess<long> first = capability.Slice(0, 5).GetDirectAccess();
            using ReadOnlyAccess<long> second = capability.AsReadOnly().Slice(5).GetDirectAccess();
            first[0] = second[0];
        });
    }

    [Fact]
    public void Transferring_to_and_fro()
    {
        using Region other = Region.Create("other", 64.MB);
        Buffer<byte> large = _region.Allocate<byte>(Large);
        AssertNone(() => large = large.Transfer(other).Transfer(_region));
    }

    [Fact]
    public void Transferring_small_buffers() => AssertNoneOfTransfers(100);

    [Theory]
    [InlineData(AllocationStrategy.FastRelease, CleanupTrigger.Immediate)]
    [InlineData(AllocationStrategy.FastRelease, CleanupTrigger.OnActorTermination)]
    [InlineData(AllocationStrategy.BulkOperations, CleanupTrigger.OnArenaFull)]
    [InlineData(AllocationStrategy.Predictable, CleanupTrigger.Immediate)]
    public void Renting_and_returning_arenas(AllocationStrategy strategy, CleanupTrigger trigger)
    {
        using ArenaPool pool = ArenaPool.Create(new ArenaConfiguration { ArenaSize = 1.MB, PoolSize = 4, AllocationStrategy = strategy, CleanupTrigger = trigger });
        AssertNone(() =>
        {
            using Arena first = pool.Rent();
            using Arena second = pool.Rent();
            first.Allocate<long>(10).GetWriteAccess()[0] = 1;
            second.GetAllocateAccess().Allocate<long>(10).GetWriteAccess()[0] = 1;
            first.Reset();
            second.Allocate<long>(1000);
        });
    }

    [Fact]
    public void Memory_pools()
    {
        using MemoryPool pool = MemoryPool.Create(1024.KB);
        AssertNone(() =>
        {
            pool.Allocate<long>().GetWriteAccess()[0] = 1;
            pool.AllocateArray<long>(100).GetWriteAccess()[99] = 1;
            _ = pool.InUse;
            pool.Reset();
        });
    }

    [LinuxFact]
    public void Protecting()
    {
        WriteCapability<long> capability = _region.Allocate<long>(10).GetWriteAccess();
        AssertNone(() =>
        {
            _region.Protect(Access.Read);
            _ = capability.AsReadOnly()[0];
            _region.Protect(Access.ReadWrite);
        });
    }

    [Fact]
    public void Figures_and_trimming() => AssertNone(() =>
    {
        _region.Allocate<long>(10);
        _ = _region.Statistics;
        _region.Trim();
        _region.Reset();
    });

    private void AssertNoneOfTransfers(int length)
    {
        using Region other = Region.Create("other", 64.MB);
        AssertNone(() =>
        {
            _region.Allocate<byte>(length).Transfer(other);
            _region.Reset();
            other.Reset();
        });
    }

    private static void AssertNone(Action action)
    {
        // What grows once, and what is compiled, has done so after this.
        for (int i = 0; i < 200; i++)
        {
            action();
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < Rounds; i++)
        {
            action();
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
