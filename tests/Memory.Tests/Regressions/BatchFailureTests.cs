namespace Fidelity.Memory.Tests.Regressions;

public sealed class BatchFailureTests
{
    private static readonly TimeSpan UnlessReturned = TimeSpan.FromMilliseconds(200);

    [Fact]
    public void A_registration_that_throws_hides_no_failure_and_leaves_no_body_running()
    {
        using Region region = Region.Create("batches");
        WriteCapability<int> capability = region.Allocate<int>(2).GetWriteAccess();
        int caller = Environment.CurrentManagedThreadId;
        using ManualResetEventSlim otherIsIn = new();
        using ManualResetEventSlim hasReturned = new();
        bool otherHasEnded = false;
        Exception? failure = Record.Exception(() => capability.ProcessBatched(
            1,
            batch =>
            {
                if (Environment.CurrentManagedThreadId == caller)
                {
                    otherIsIn.Wait();
                    FailWithRegistration(batch.CancellationToken);
                }

                otherIsIn.Set();
                batch.CancellationToken.WaitHandle.WaitOne();
                hasReturned.Wait(UnlessReturned);
                Volatile.Write(ref otherHasEnded, true);
            },
            new BatchOptions { DegreeOfParallelism = 2 }));

        bool awaited = Volatile.Read(ref otherHasEnded);
        hasReturned.Set();
        Assert.Equal("the first failure", Assert.IsType<InvalidDataException>(failure).Message);
        Assert.True(awaited, "ProcessBatched has returned while a body was running.");
    }

    [Fact]
    public async Task A_registration_that_throws_hides_no_failure_of_a_body_that_awaits()
    {
        using Region region = Region.Create("batches");
        WriteCapability<int> capability = region.Allocate<int>(2).GetWriteAccess();
        InvalidDataException failure = await Assert.ThrowsAsync<InvalidDataException>(() => capability.ProcessBatchedAsync(1, static async batch =>
        {
            await Task.Yield();
            FailWithRegistration(batch.CancellationToken);
        }));
        Assert.Equal("the first failure", failure.Message);
    }

    private static void FailWithRegistration(CancellationToken token)
    {
        token.Register(static () => throw new InvalidOperationException("the registration"));
        throw new InvalidDataException("the first failure");
    }
}
