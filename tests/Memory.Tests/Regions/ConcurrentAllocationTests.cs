namespace Fidelity.Memory.Tests.Regions;

public sealed class ConcurrentAllocationTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(8)]
    public void Buffers_of_many_threads_never_overlap(int threadCount)
    {
        const int PerThread = 4000;
        using Region region = Region.Create("shared", 512.MB);
        using Barrier start = new(threadCount);
        long bytes = 0;
        WriteCapability<long>[][] buffers = new WriteCapability<long>[threadCount][];
        Together.Run(threadCount, id =>
        {
            Random random = new(id);
            WriteCapability<long>[] mine = new WriteCapability<long>[PerThread];
            long requested = 0;
            start.SignalAndWait();
            for (int i = 0; i < PerThread; i++)
            {
                int length = random.Next(100) == 0 ? 33_000 : random.Next(1, 60);
                mine[i] = region.Allocate<long>(length).GetWriteAccess();
                requested += length * sizeof(long);
                using DirectAccess<long> access = mine[i].GetDirectAccess();
                Assert.False(access.Span.ContainsAnyExcept(0), "memory is not fresh");
                access.Span.Fill(Mark(id, i));
            }

            buffers[id] = mine;
            Interlocked.Add(ref bytes, requested);
        });
        for (int id = 0; id < threadCount; id++)
        {
            for (int i = 0; i < PerThread; i++)
            {
                using DirectAccess<long> access = buffers[id][i].GetDirectAccess();
                Assert.False(access.Span.ContainsAnyExcept(Mark(id, i)), "two buffers overlap");
            }
        }

        RegionStatistics now = region.Statistics;
        Assert.Equal((long)threadCount * PerThread, now.Allocations);
        Assert.True(now.InUse.Bytes >= bytes, $"{bytes} bytes were given, {now.InUse.Bytes} are said to be in use");

        static long Mark(int id, int i) => ((id + 1L) << 32) + i;
    }

    [Fact]
    public void A_thread_that_takes_over_gets_the_books_right()
    {
        using Region region = Region.Create("handed over", 16.MB);
        long expected = 0;
        for (int turn = 0; turn < 6; turn++)
        {
            OtherThread.Run(() =>
            {
                for (int i = 0; i < 300; i++)
                {
                    region.Allocate<long>(3).GetWriteAccess().CopyFrom([turn, i, turn]);
                    expected += 3 * sizeof(long);
                }
            });
            Assert.Equal((turn + 1) * 300L, region.Statistics.Allocations);

            // A chunk that passes to another thread may leave an end too short for one more buffer; a turn takes three chunks at most.
            Assert.InRange(region.Statistics.InUse.Bytes, expected, expected + ((turn + 1) * 3 * 3 * sizeof(long)));
        }
    }

    [Fact]
    public void Allocation_and_reset_at_once_give_memory_that_is_ones_own_or_a_clear_refusal()
    {
        using Region region = Region.Create("contended", 16.MB);
        long resets = 0;
        bool done = false;
        Together.Run(
            () =>
            {
                for (long mark = 1; !Volatile.Read(ref done); mark++)
                {
                    UseOne(region, mark);
                }
            },
            () =>
            {
                try
                {
                    for (; resets < 20_000 * Effort.Factor; resets++)
                    {
                        region.Reset();
                        UseOne(region, -1);
                    }
                }
                finally
                {
                    Volatile.Write(ref done, true);
                }
            });
        Assert.Equal(resets, region.Statistics.Resets);
    }

    /// <summary>Allocates, and uses what it got if it was not reset meanwhile. The other thread may have used the budget up.</summary>
    private static void UseOne(Region region, long mark)
    {
        WriteCapability<long> capability;
        try
        {
            capability = region.Allocate<long>(30).GetWriteAccess();
        }
        catch (CapabilityException refusal) when (refusal.Reason == CapabilityFailure.Reset)
        {
            return;
        }
        catch (RegionExhaustedException)
        {
            Thread.Yield();
            return;
        }

        if (capability.TryGetDirectAccess(out DirectAccess<long> access))
        {
            using (access)
            {
                Assert.False(access.Span.ContainsAnyExcept(0), "memory is not fresh");
                access.Span.Fill(mark);
                Assert.False(access.Span.ContainsAnyExcept(mark), "memory is not one's own");
            }
        }
    }
}
