using System.Diagnostics;

namespace Fidelity.Memory.Tests.Regressions;

/// <summary>What is nondeterministic, tried again and again.</summary>
internal static class Stress
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);

    /// <summary>Repeats a round for a second.</summary>
    internal static void Repeat(Action round)
    {
        long started = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(started) < Period)
        {
            for (int i = 0; i < 100; i++)
            {
                round();
            }
        }
    }
}
