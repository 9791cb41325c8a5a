namespace Fidelity.Memory.Tests.Batches;

public sealed class BatchTests
{
    [Theory]
    [InlineData(0, 10)]
    [InlineData(1, 10)]
    [InlineData(10, 10)]
    [InlineData(1_001, 10)]
    [InlineData(1_001, 5_000)]
    [InlineData(100, 1)]
    public void Every_element_is_processed_exactly_once(int count, int batchSize)
    {
        using Region region = Region.Create("batches");
        WriteCapability<int> capability = region.Allocate<int>(count).GetWriteAccess();
        int batches = 0;
        capability.ProcessBatched(batchSize, batch =>
        {
            Interlocked.Increment(ref batches);
            Assert.Equal(batch.Index * batchSize, batch.Start);
            int start = batch.Start;
            using DirectAccess<int> access = batch.Items.GetDirectAccess();
            for (int i = 0; i < access.Length; i++)
            {
                access[i] += start + i + 1;
            }
        });

        Assert.Equal((count + batchSize - 1) / batchSize, batches);
        Assert.Equal(Enumerable.Range(1, count), Enumerable.Range(0, count).Select(i => capability[i]));
    }

    [Fact]
    public async Task Batches_that_await_keep_their_capabilities()
    {
        using Region region = Region.Create("batches");
        WriteCapability<int> capability = region.Allocate<int>(1_000).GetWriteAccess();
        await capability.ProcessBatchedAsync(64, async batch =>
        {
            WriteCapability<int> scratch = batch.Workspace.Allocate<int>(batch.Items.Length).GetWriteAccess();
            scratch.Modify(static _ => 2);
            await Task.Yield();
            for (int i = 0; i < scratch.Length; i++)
            {
                batch.Items.Write(i, scratch[i] * 3);
            }
        });

        Assert.All(Enumerable.Range(0, 1_000), i => Assert.Equal(6, capability[i]));
    }

    [Fact]
    public void Each_batch_gets_zeroed_workspace_that_ends_with_it()
    {
        using Region region = Region.Create("batches");
        WriteCapability<int> capability = region.Allocate<int>(100).GetWriteAccess();
        List<ReadCapability<long>> kept = [];
        capability.ProcessBatched(
            10,
            batch =>
            {
                WriteCapability<long> scratch = batch.Workspace.Allocate<long>(50).GetWriteAccess();
                for (int i = 0; i < scratch.Length; i++)
                {
                    Assert.Equal(0, scratch[i]);
                }

                scratch.Modify(static _ => -1);
                kept.Add(scratch);
            },
            new BatchOptions { DegreeOfParallelism = 1 });

        Assert.Equal(10, kept.Count);
        Assert.All(kept, capability => Assert.Throws<CapabilityException>(() => capability[0]));
    }

    [Fact]
    public void The_first_failure_is_reported_as_it_was_thrown_and_stops_the_rest()
    {
        using Region region = Region.Create("batches");
        WriteCapability<int> capability = region.Allocate<int>(10_000).GetWriteAccess();
        int processed = 0;
        InvalidDataException failure = Assert.Throws<InvalidDataException>(() => capability.ProcessBatched(
            1,
            batch =>
            {
                if (batch.Index == 5)
                {
                    throw new InvalidDataException("batch 5");
                }

                Interlocked.Increment(ref processed);
                batch.CancellationToken.WaitHandle.WaitOne(batch.Index > 5 ? Timeout.Infinite : 0);
            }));
        Assert.Equal("batch 5", failure.Message);
        Assert.True(processed < 5 + 1 + Environment.ProcessorCount, $"{processed} batches ran although the sixth failed");
    }

    [Fact]
    public async Task Cancelling_stops_before_the_next_batch()
    {
        using Region region = Region.Create("batches");
        WriteCapability<int> capability = region.Allocate<int>(10_000).GetWriteAccess();
        using CancellationTokenSource source = new();
        int processed = 0;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => capability.ProcessBatchedAsync(
            1,
            batch =>
            {
                if (Interlocked.Increment(ref processed) == 3)
                {
                    source.Cancel();
                }

                return ValueTask.CompletedTask;
            },
            cancellationToken: source.Token));
        Assert.True(processed <= 3 + Environment.ProcessorCount, $"{processed} batches ran although the third cancelled");
    }

    [Fact]
    public void Workspaces_count_against_their_parents_budget()
    {
        using Region parent = Region.Create("parent", 1.MB);
        using Region region = Region.Create("batches");
        ReadCapability<int> capability = region.Allocate<int>(4).GetReadAccess();
        RegionExhaustedException refused = Assert.Throws<RegionExhaustedException>(() => capability.ProcessBatched(
            4,
            static batch => batch.Workspace.Allocate<byte>(2 * 1024 * 1024),
            new BatchOptions { WorkspaceParent = parent }));
        Assert.Equal("parent", refused.RegionName);
        Assert.Equal(0, parent.Statistics.Children);
    }

    [Fact]
    public void Nothing_managed_is_allocated_per_batch()
    {
        using Region region = Region.Create("batches");
        WriteCapability<int> capability = region.Allocate<int>(100_000).GetWriteAccess();
        BatchOptions alone = new() { DegreeOfParallelism = 1 };
        Assert.Equal(Allocated(1_000), Allocated(10));

        long Allocated(int batchSize)
        {
            for (int warmUp = 0; warmUp < 3; warmUp++)
            {
                Run(batchSize);
            }

            long before = GC.GetAllocatedBytesForCurrentThread();
            Run(batchSize);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        void Run(int batchSize) => capability.ProcessBatched(
            batchSize,
            static batch =>
            {
                using DirectAccess<int> scratch = batch.Workspace.Allocate<int>(batch.Items.Length).GetWriteAccess().GetDirectAccess();
                using DirectAccess<int> items = batch.Items.GetDirectAccess();
                items.Span.CopyTo(scratch.Span);
            },
            alone);
    }

    [Fact]
    public void A_batch_size_below_one_is_refused()
    {
        using Region region = Region.Create("batches");
        ReadCapability<int> capability = region.Allocate<int>(4).GetReadAccess();
        Assert.Throws<ArgumentOutOfRangeException>(() => capability.ProcessBatched(0, static _ => { }));
    }
}
