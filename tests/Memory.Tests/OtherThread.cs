namespace Fidelity.Memory.Tests;

/// <summary>Runs something on a thread of its own, to its end; its failure is the caller's.</summary>
internal static class OtherThread
{
    internal static void Run(Action action)
    {
        Exception? failure = null;
        Thread thread = new(() => failure = Record.Exception(action));
        thread.Start();
        thread.Join();
        if (failure is not null)
        {
            throw new InvalidOperationException($"The other thread failed: {failure.Message}", failure);
        }
    }

    internal static TResult Run<TResult>(Func<TResult> function)
    {
        TResult? result = default;
        Run(() => { result = function(); });
        return result!;
    }
}
