namespace Fidelity.Memory.Tests.Regions;

public sealed class ReleaseTests
{
    private const int Small = 1000;
    private const int Large = 100_000;

    [Theory]
    [InlineData(Small)]
    [InlineData(Large)]
    public void Release_of_what_nobody_borrows_reclaims_everything(int length)
    {
        Region region = Region.Create("released", 4.MB);
        region.Allocate<int>(length);
        Assert.True(region.Release(TimeSpan.Zero));
        AssertReclaimed(region);
        Assert.True(region.Release(TimeSpan.Zero));
        Assert.True(region.IsReleased);
        Assert.Throws<ArgumentOutOfRangeException>(() => region.Release(TimeSpan.FromSeconds(-3)));
    }

    [Theory]
    [InlineData(Small)]
    [InlineData(Large)]
    public void Release_by_the_borrowing_thread_itself_says_false_at_once(int length)
    {
        Region region = Region.Create("released", 4.MB);
        WriteCapability<int> capability = region.Allocate<int>(length).GetWriteAccess();
        using (DirectAccess<int> access = capability.GetDirectAccess())
        {
            Assert.False(region.Release(Timeout.InfiniteTimeSpan));
            Assert.True(region.IsReleased);
            access[0] = 1;
            Assert.Equal(1, region.Statistics.AwaitingBorrowers);
            Assert.True(region.Statistics.Committed > ByteSize.Zero);
        }

        AssertReclaimed(region);
        Assert.True(region.Release(TimeSpan.Zero));
    }

    [Theory]
    [InlineData(Small)]
    [InlineData(Large)]
    public async Task Release_waits_for_another_thread_and_gives_up_in_time(int length)
    {
        Region region = Region.Create("released", 4.MB);
        WriteCapability<int> capability = region.Allocate<int>(length).GetWriteAccess();
        using Borrower borrower = Borrower.Open(capability, atTheEnd: static memory => memory.Fill(7));
        Assert.False(region.Release(TimeSpan.Zero));
        Assert.False(region.Release(TimeSpan.FromMilliseconds(30)));
        Task<bool> waiting = Task.Run(() => region.Release(Timeout.InfiniteTimeSpan));
        borrower.Close();
        Assert.True(await waiting);
        AssertReclaimed(region);
    }

    [Fact]
    public void Release_of_a_parent_waits_for_borrowers_of_its_children()
    {
        Region parent = Region.Create("parent", 4.MB);
        Region child = parent.CreateChild("child");
        WriteCapability<int> capability = child.Allocate<int>(Small).GetWriteAccess();
        using Borrower borrower = Borrower.Open(capability);
        Assert.False(parent.Release(TimeSpan.FromMilliseconds(30)));
        borrower.Close();
        Assert.True(parent.Release(TimeSpan.FromMinutes(1)));
    }

    [Theory]
    [InlineData(Small)]
    [InlineData(Large)]
    public void The_last_borrower_reclaims_without_any_help(int length)
    {
        for (int round = 0; round < 50; round++)
        {
            Region region = Region.Create("released", 4.MB);
            WriteCapability<int> capability = region.Allocate<int>(length).GetWriteAccess();
            using Borrower first = Borrower.Open(capability);
            using Borrower second = Borrower.Open(capability.AsReadOnly());
            region.Dispose();
            Assert.Equal(1, region.Statistics.AwaitingBorrowers);
            first.Close();
            Assert.Equal(1, region.Statistics.AwaitingBorrowers);
            second.Close();
            AssertReclaimed(region);
        }
    }

    [Fact]
    public void Nested_accesses_of_one_thread_are_one_borrower_until_the_last_closes()
    {
        Region region = Region.Create("released", 4.MB);
        WriteCapability<int> capability = region.Allocate<int>(Small).GetWriteAccess();
        DirectAccess<int> outer = capability.GetDirectAccess();
        DirectAccess<int> inner = capability.GetDirectAccess();
        region.Dispose();
        outer.Dispose();
        Assert.Equal(1, region.Statistics.AwaitingBorrowers);
        inner[0] = 1;
        inner.Dispose();
        AssertReclaimed(region);
    }

    [Fact]
    public void An_access_that_spans_several_resets_keeps_only_its_own_memory()
    {
        Region region = Region.Create("reset", 4.MB);
        WriteCapability<int> capability = region.Allocate<int>(Small).GetWriteAccess();
        using (Borrower.Open(capability, atTheEnd: static memory => Assert.Equal(0, memory[0])))
        {
            for (int i = 0; i < 10; i++)
            {
                region.Reset();
                region.Allocate<int>(Small).GetWriteAccess()[0] = -1;
                Assert.Equal(1, region.Statistics.AwaitingBorrowers);
            }
        }

        Assert.Equal(0, region.Statistics.AwaitingBorrowers);
        region.Dispose();
        AssertReclaimed(region);
    }

    [Fact]
    public void Dispose_may_be_called_by_many_threads_at_once_while_others_use_the_region()
    {
        for (int round = 0; round < 100; round++)
        {
            Region region = Region.Create("contended", 4.MB);
            WriteCapability<int> capability = region.Allocate<int>(Small).GetWriteAccess();
            using Barrier start = new(8);
            Together.Run(8, i =>
            {
                start.SignalAndWait();
                if (i % 2 == 0)
                {
                    region.Dispose();
                    return;
                }

                while (capability.TryGetDirectAccess(out DirectAccess<int> access))
                {
                    access.Span.Fill(i);
                    access.Dispose();
                }
            });
            AssertReclaimed(region);
        }
    }

    [Theory]
    [InlineData(Small)]
    [InlineData(Large)]
    public void A_thread_that_ends_with_an_access_open_does_not_keep_the_memory(int length)
    {
        Region region = Region.Create("abandoned", 4.MB);
        WriteCapability<int> capability = region.Allocate<int>(length).GetWriteAccess();
        Borrower.OpenAndDie(capability);
        Assert.True(region.Release(TimeSpan.FromMinutes(1)));
        AssertReclaimed(region);
    }

    [Fact]
    public void A_thread_that_ends_after_the_release_does_not_keep_the_memory_either()
    {
        Region region = Region.Create("abandoned", 4.MB);
        WriteCapability<int> capability = region.Allocate<int>(Small).GetWriteAccess();
        using (ManualResetEventSlim opened = new())
        using (ManualResetEventSlim mayEnd = new())
        {
            Thread thread = new(() =>
            {
                _ = capability.GetDirectAccess().Length;
                opened.Set();
                mayEnd.Wait();
            });
            thread.Start();
            opened.Wait();
            region.Dispose();
            Assert.Equal(1, region.Statistics.AwaitingBorrowers);
            mayEnd.Set();
            thread.Join();
        }

        Assert.True(SpinWait.SpinUntil(
            () =>
            {
                GC.Collect();
                GC.WaitForPendingFinalizers();
                return region.Statistics.AwaitingBorrowers == 0;
            },
            TimeSpan.FromMinutes(1)));
        AssertReclaimed(region);
    }

    [Fact]
    public void A_new_thread_that_takes_an_ended_ones_record_over_starts_outside()
    {
        for (int round = 0; round < 50; round++)
        {
            using Region region = Region.Create("abandoned", 4.MB);
            WriteCapability<int> capability = region.Allocate<int>(1).GetWriteAccess();
            Borrower.OpenAndDie(capability);
            OtherThread.Run(() =>
            {
                capability[0]++;
                Assert.True(region.Release(TimeSpan.FromMinutes(1)));
            });
            AssertReclaimed(region);
        }
    }

    private static void AssertReclaimed(Region region)
    {
        RegionStatistics now = region.Statistics;
        Assert.Equal((0, 0L, 0L, 0L), (now.AwaitingBorrowers, now.Committed.Bytes, now.Reserved.Bytes, now.InUse.Bytes));
    }
}
