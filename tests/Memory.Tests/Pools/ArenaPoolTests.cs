namespace Fidelity.Memory.Tests.Pools;

public sealed class ArenaPoolTests
{
    [Theory]
    [InlineData(Workload.UserInterface, 50, 10, AllocationStrategy.FastRelease, CleanupTrigger.OnActorTermination)]
    [InlineData(Workload.Data, 500, 4, AllocationStrategy.BulkOperations, CleanupTrigger.OnArenaFull)]
    [InlineData(Workload.RealTime, 8, 20, AllocationStrategy.Predictable, CleanupTrigger.Immediate)]
    public void A_workload_means_what_it_says(Workload workload, int megabytes, int count, AllocationStrategy strategy, CleanupTrigger trigger)
    {
        using ArenaPool pool = ArenaPool.Create(workload);
        Assert.Equal(
            new ArenaConfiguration { Name = $"{workload}", ArenaSize = megabytes.MB, PoolSize = count, AllocationStrategy = strategy, CleanupTrigger = trigger },
            pool.Configuration);
        Assert.Equal(strategy == AllocationStrategy.Predictable ? count : 0, pool.Created);
        List<Arena> arenas = [];
        while (pool.TryRent(out Arena arena))
        {
            arenas.Add(arena);
        }

        Assert.Equal((count, count, count), (arenas.Count, pool.Rented, pool.Created));
        Assert.All(arenas, arena => Assert.Throws<RegionExhaustedException>(() => arena.Allocate<byte>((megabytes * 1024 * 1024) + 1)));
        Assert.Equal(count, arenas.Select(static arena => arena.Name).Distinct().Count());
    }

    [Fact]
    public void Unknown_and_senseless_configurations_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ArenaPool.Create((Workload)99));
        Assert.Throws<ArgumentOutOfRangeException>(() => ArenaPool.Create(new ArenaConfiguration { ArenaSize = 1.MB, PoolSize = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => ArenaPool.Create(new ArenaConfiguration { ArenaSize = 0.MB, PoolSize = 1 }));
        Assert.Throws<ArgumentException>(() => ArenaPool.Create(new ArenaConfiguration { Name = "", ArenaSize = 1.MB, PoolSize = 1 }));
        Assert.Throws<ArgumentNullException>(() => ArenaPool.Create(null!));
    }

    [Theory]
    [InlineData(AllocationStrategy.FastRelease)]
    [InlineData(AllocationStrategy.BulkOperations)]
    [InlineData(AllocationStrategy.Predictable)]
    public void The_next_owner_gets_the_same_memory_zeroed(AllocationStrategy strategy)
    {
        using ArenaPool pool = Create(1, strategy, CleanupTrigger.Immediate);
        nuint first = OwnerAddress(pool);
        for (int owner = 0; owner < 20; owner++)
        {
            using Arena arena = pool.Rent();
            Buffer<long> buffer = arena.Allocate<long>(10_000);
            Assert.Equal(first, Addresses.Of(buffer));
            using DirectAccess<long> access = buffer.GetWriteAccess().GetDirectAccess();
            Assert.False(access.Span.ContainsAnyExcept(0));
            access.Span.Fill(-1);
        }
    }

    [Fact]
    public void An_exhausted_pool_says_so()
    {
        using ArenaPool pool = Create(2);
        using Arena first = pool.Rent();
        using Arena second = pool.Rent();
        RegionExhaustedException refusal = Assert.Throws<RegionExhaustedException>(() => pool.Rent());
        Assert.Equal(("arenas", 1.MB, ByteSize.Zero), (refusal.RegionName, refusal.Requested, refusal.Available));
        Assert.Contains("'arenas'", refusal.Message, StringComparison.Ordinal);
        Assert.False(pool.TryRent(out Arena none));
        Assert.Equal(default, none);
        first.Dispose();
        Assert.True(pool.TryRent(out Arena third));
        Assert.NotEqual(first, third);
        third.Dispose();
    }

    [Fact]
    public async Task RentAsync_waits_for_a_return_and_can_be_cancelled()
    {
        using ArenaPool pool = Create(1);
        Arena held = pool.Rent();
        Task<Arena> waiting = pool.RentAsync().AsTask();
        Assert.False(waiting.IsCompleted);
        using CancellationTokenSource cancelled = new();
        Task<Arena> impatient = pool.RentAsync(cancelled.Token).AsTask();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);
        Assert.False(waiting.IsCompleted);
        held.Dispose();
        Arena received = await waiting;
        Assert.True(received.IsRented);
        received.Dispose();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => pool.RentAsync(cancelled.Token).AsTask());
        Assert.Equal(0, pool.Rented);
    }

    [Fact]
    public async Task RentAsync_waits_for_a_borrower_of_a_returned_arena_too()
    {
        using ArenaPool pool = Create(1, trigger: CleanupTrigger.Immediate);
        Arena arena = pool.Rent();
        using Borrower borrower = Borrower.Open(arena.Allocate<int>(1).GetWriteAccess());
        arena.Dispose();
        Assert.False(pool.TryRent(out _));
        Task<Arena> waiting = pool.RentAsync().AsTask();
        Assert.False(waiting.IsCompleted);
        borrower.Close();
        (await waiting).Dispose();
    }

    [Fact]
    public void Copies_of_a_returned_arena_are_refused_and_returning_twice_does_nothing()
    {
        using ArenaPool pool = Create(1, trigger: CleanupTrigger.Immediate);
        Arena stale = pool.Rent();
        Arena copy = stale;
        AllocateCapability right = stale.GetAllocateAccess();
        copy.Dispose();
        Arena next = pool.Rent();
        WriteCapability<int> ofNext = next.Allocate<int>(1).GetWriteAccess();
        stale.Dispose();
        copy.Dispose();
        Assert.True(next.IsRented);
        Assert.False(stale.IsRented);
        Assert.Equal(1, pool.Rented);
        Refusal.Expect(CapabilityFailure.Released, "arenas[0]", () => stale.Allocate<int>(1));
        Refusal.Expect(CapabilityFailure.Released, "arenas[0]", stale.Reset);
        Refusal.Expect(CapabilityFailure.Released, "arenas[0]", () => stale.GetAllocateAccess());
        Refusal.Expect(CapabilityFailure.Released, "arenas[0]", () => stale.CreateChild(new RegionOptions()));
        Refusal.Expect(CapabilityFailure.Released, "arenas[0]", () => _ = stale.Statistics);
        Refusal.Expect(CapabilityFailure.Released, "arenas[0]", () => right.Allocate<int>(1));
        ofNext[0] = 1;
        Assert.Equal(1, ofNext[0]);
        next.Dispose();
        Assert.Equal(0, pool.Rented);
    }

    [Theory]
    [InlineData(CleanupTrigger.Immediate, 1)]
    [InlineData(CleanupTrigger.OnActorTermination, 8)]
    [InlineData(CleanupTrigger.OnArenaFull, 8)]
    public void Memory_is_cleaned_at_once_or_when_eight_wait(CleanupTrigger trigger, int returns)
    {
        using ArenaPool pool = Create(20, AllocationStrategy.FastRelease, trigger);
        Arena[] arenas = [.. Enumerable.Range(0, returns).Select(_ => pool.Rent())];
        for (int i = 0; i < returns; i++)
        {
            Assert.Equal(i, pool.AwaitingCleaning);
            arenas[i].Dispose();
        }

        Assert.Equal(0, pool.AwaitingCleaning);
    }

    [Fact]
    public void Arenas_wait_for_company_until_eight_have_been_returned()
    {
        using ArenaPool pool = Create(20, trigger: CleanupTrigger.OnActorTermination);
        Arena[] arenas = [.. Enumerable.Range(0, 8).Select(_ => pool.Rent())];
        WriteCapability<int>[] capabilities = [.. arenas.Select(static arena => arena.Allocate<int>(1).GetWriteAccess())];
        Array.ForEach(arenas, static arena => arena.Dispose());
        Assert.All(capabilities, static capability => Assert.False(capability.IsValid));
        Assert.Equal((8, 0), (pool.Created, pool.Rented));
        for (int i = 0; i < 8; i++)
        {
            pool.Rent();
        }

        Assert.Equal(8, pool.Created);
    }

    [Fact]
    public void A_filled_arena_gives_its_pages_back_and_others_keep_them()
    {
        using ArenaPool pool = Create(1, AllocationStrategy.BulkOperations, CleanupTrigger.OnArenaFull, 8.MB);
        Arena arena = pool.Rent();
        arena.Allocate<byte>(100_000).GetWriteAccess().Modify(static (ref element) => element = 1);
        arena.Dispose();
        using Arena next = pool.Rent();
        Assert.Equal(8.MB, next.Statistics.Reserved);
        RegionExhaustedException? refusal = null;
        for (int i = 0; i < 100 && refusal is null; i++)
        {
            refusal = Record.Exception(() => { next.Allocate<byte>(100_000); }) as RegionExhaustedException;
        }

        Assert.NotNull(refusal);
        ByteSize committed = next.Statistics.Committed;
        Assert.InRange(committed.Bytes, 7.MB.Bytes, 8.MB.Bytes);
        next.Dispose();
        using Arena last = pool.Rent();
        WriteCapability<byte> capability = last.Allocate<byte>(100_000).GetWriteAccess();
        using DirectAccess<byte> access = capability.GetDirectAccess();
        Assert.False(access.Span.ContainsAnyExcept((byte)0));
    }

    [Theory]
    [InlineData(AllocationStrategy.FastRelease, CleanupTrigger.OnActorTermination)]
    [InlineData(AllocationStrategy.FastRelease, CleanupTrigger.Immediate)]
    [InlineData(AllocationStrategy.Predictable, CleanupTrigger.OnArenaFull)]
    public void Many_threads_rent_use_and_return(AllocationStrategy strategy, CleanupTrigger trigger)
    {
        using ArenaPool pool = Create(4, strategy, trigger);
        int rented = 0;
        Together.Run(8, id =>
        {
            for (int i = 0; i < 1000; i++)
            {
                using Arena arena = pool.RentAsync().AsTask().GetAwaiter().GetResult();
                Assert.InRange(Interlocked.Increment(ref rented), 1, 4);
                WriteCapability<long> capability = arena.Allocate<long>(200).GetWriteAccess();
                using (DirectAccess<long> access = capability.GetDirectAccess())
                {
                    Assert.False(access.Span.ContainsAnyExcept(0));
                    access.Span.Fill(id + 1);
                    Assert.False(access.Span.ContainsAnyExcept(id + 1));
                }

                Interlocked.Decrement(ref rented);
            }
        });
        Assert.Equal(0, pool.Rented);
        Assert.InRange(pool.Created, 1, 4);
    }

    [Fact]
    public async Task Disposing_the_pool_ends_everything_in_it()
    {
        ArenaPool pool = Create(1);
        Arena arena = pool.Rent();
        WriteCapability<int> capability = arena.Allocate<int>(1).GetWriteAccess();
        Task<Arena> waiting = pool.RentAsync().AsTask();
        using (DirectAccess<int> access = capability.GetDirectAccess())
        {
            OtherThread.Run(pool.Dispose);
            access[0] = 5;
            Assert.Equal(5, access[0]);
        }

        pool.Dispose();
        Refusal.ExpectOf(capability, CapabilityFailure.Released, "arenas[0]");
        Refusal.Expect(CapabilityFailure.Released, "arenas[0]", () => arena.Allocate<int>(1));
        arena.Dispose();
        Assert.Throws<ObjectDisposedException>(() => pool.Rent());
        Assert.Throws<ObjectDisposedException>(() => pool.TryRent(out _));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => waiting);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => pool.RentAsync().AsTask());
    }

    private static nuint OwnerAddress(ArenaPool pool)
    {
        using Arena arena = pool.Rent();
        return Addresses.Of(arena.Allocate<long>(10_000));
    }

    private static ArenaPool Create(
        int count, AllocationStrategy strategy = AllocationStrategy.FastRelease, CleanupTrigger trigger = CleanupTrigger.OnActorTermination, ByteSize? size = null) =>
        ArenaPool.Create(new ArenaConfiguration { ArenaSize = size ?? 1.MB, PoolSize = count, AllocationStrategy = strategy, CleanupTrigger = trigger });
}
