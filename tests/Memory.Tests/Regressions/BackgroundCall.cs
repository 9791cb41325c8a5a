namespace Fidelity.Memory.Tests.Regressions;

/// <summary>A call on a thread of its own, whose outcome is asked for later.</summary>
internal sealed class BackgroundCall
{
    private static readonly TimeSpan Watchdog = TimeSpan.FromSeconds(20);

    private readonly Thread _thread;
    private Exception? _failure;

    internal BackgroundCall(Action action)
    {
        _thread = new Thread(() => _failure = Record.Exception(action)) { IsBackground = true };
        _thread.Start();
    }

    /// <summary>Waits until the call is waiting for something, or has ended.</summary>
    internal void AwaitItsWaiting() => Assert.True(
        SpinWait.SpinUntil(() => _thread.ThreadState.HasFlag(ThreadState.WaitSleepJoin) || !_thread.IsAlive, Watchdog),
        "The call neither waits nor ends.");

    /// <summary>Waits for the end of the call.</summary>
    /// <returns>What it threw, or null.</returns>
    internal Exception? Outcome()
    {
        Assert.True(_thread.Join(Watchdog), $"The call has not returned after {Watchdog}.");
        return _failure;
    }
}
