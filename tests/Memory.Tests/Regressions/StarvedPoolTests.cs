namespace Fidelity.Memory.Tests.Regressions;

[Collection(WholeProcess.Name)]
public sealed class StarvedPoolTests
{
    private const int MoreThanThePoolHasThreads = 512;

    [Fact]
    public void Batches_on_a_thread_of_their_own_need_no_thread_of_the_pool()
    {
        using Region region = Region.Create("batches");
        WriteCapability<int> capability = region.Allocate<int>(1_000).GetWriteAccess();
        using ManualResetEventSlim over = new();
        using CountdownEvent blocked = new(MoreThanThePoolHasThreads);
        for (int i = 0; i < MoreThanThePoolHasThreads; i++)
        {
            ThreadPool.UnsafeQueueUserWorkItem(
                _ =>
                {
                    over.Wait();
                    blocked.Signal();
                },
                null);
        }

        try
        {
            BackgroundCall call = new(() => capability.ProcessBatched(
                10,
                static batch => batch.Items.Modify(static _ => 42),
                new BatchOptions { DegreeOfParallelism = 4 }));
            Assert.Null(call.Outcome());
        }
        finally
        {
            over.Set();
            blocked.Wait();
        }

        Assert.All(Enumerable.Range(0, 1_000), i => Assert.Equal(42, capability[i]));
    }
}
