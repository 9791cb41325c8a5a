namespace Fidelity.Cli.Tests;

/// <summary>Waits for a state that another process brings about; a watchdog names the one that never came.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Watchdog = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(20);

    public static async Task TrueAsync(Func<bool> condition, string description)
    {
        using var watchdog = new CancellationTokenSource(Watchdog);
        while (!condition())
        {
            Assert.False(watchdog.IsCancellationRequested, $"Waited {Watchdog} until {description}.");
            await Task.Delay(Interval, CancellationToken.None);
        }
    }
}
