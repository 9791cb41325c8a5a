using Fidelity.Memory.Borrowing;

namespace Fidelity.Memory.Tests.Borrowing;

[Collection(Alone.Name)]
public sealed class ThreadRecordTests
{
    [Fact]
    public void A_thousand_threads_one_after_the_other_share_few_records()
    {
        using Region region = Region.Create("visited", 1.MB);
        WriteCapability<int> capability = region.Allocate<int>(1).GetWriteAccess();
        OtherThread.Run(() => capability[0]++);
        int before = ThreadRecord.All.Length;
        for (int i = 0; i < 1000; i++)
        {
            OtherThread.Run(() => capability[0]++);
        }

        Assert.Equal(1001, capability[0]);
        Assert.InRange(ThreadRecord.All.Length - before, 0, 16);
    }

    [Fact]
    public void Hundreds_of_threads_at_once_each_have_a_record_and_give_it_back()
    {
        const int Count = 300;
        using Region region = Region.Create("crowded", 1.MB);
        WriteCapability<int> capability = region.Allocate<int>(Count).GetWriteAccess();
        for (int round = 0; round < 3; round++)
        {
            using Barrier inside = new(Count + 1);
            int[] ids = new int[Count];
            Thread[] threads =
            [
                .. Enumerable.Range(0, Count).Select(i => new Thread(() =>
                {
                    using DirectAccess<int> access = capability.GetDirectAccess();
                    ids[i] = ThreadRecord.Current.Id;
                    inside.SignalAndWait();
                    access[i]++;
                    inside.SignalAndWait();
                })),
            ];
            Array.ForEach(threads, static thread => thread.Start());
            inside.SignalAndWait();
            Assert.Equal(Count, ids.Distinct().Count());
            inside.SignalAndWait();
            Array.ForEach(threads, static thread => thread.Join());
            for (int i = 0; i < Count; i++)
            {
                Assert.Equal(round + 1, capability[i]);
            }
        }

        Assert.InRange(ThreadRecord.All.Length, Count, Count * 2);
        Assert.True(region.Release(TimeSpan.Zero));
    }

    [Fact]
    public void A_thread_on_an_ended_threads_stack_is_not_taken_for_it()
    {
        using Region region = Region.Create("reused stack", 1.MB);
        WriteCapability<int> capability = region.Allocate<int>(1).GetWriteAccess();
        for (int round = 0; round < 200; round++)
        {
            // The block comes to expect this thread, which dies inside; the next one gets its stack.
            OtherThread.Run(() =>
            {
                for (int i = 0; i < 200; i++)
                {
                    capability[0]++;
                }

                _ = capability.GetDirectAccess().Length;
            });
            using Borrower borrower = Borrower.Open(capability);
            region.Reset();
            Assert.Equal(1, region.Statistics.AwaitingBorrowers);
            borrower.Close();
            Assert.Equal(0, region.Statistics.AwaitingBorrowers);
            capability = region.Allocate<int>(1).GetWriteAccess();
        }
    }

    [Fact]
    public void A_thread_deep_in_its_stack_is_still_itself()
    {
        using Region region = Region.Create("deep", 1.MB);
        WriteCapability<int> capability = region.Allocate<int>(1).GetWriteAccess();
        Exception? failure = null;
        Thread thread = new(() => failure = Record.Exception(() => Descend(capability, 2000)), 64 * 1024 * 1024);
        thread.Start();
        thread.Join();
        Assert.Null(failure);
        Assert.Equal(2001, capability[0]);
        Assert.True(region.Release(TimeSpan.Zero));

        static unsafe void Descend(WriteCapability<int> capability, int depth)
        {
            byte* frame = stackalloc byte[16 * 1024];
            frame[0] = 1;
            using DirectAccess<int> access = capability.GetDirectAccess();
            access[0] += frame[0];
            if (depth > 0)
            {
                Descend(capability, depth - 1);
            }
        }
    }
}
