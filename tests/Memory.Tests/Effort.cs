namespace Fidelity.Memory.Tests;

/// <summary>How long stress and property tests go on: twenty times as long with FIDELITY_LONG_TESTS=1.</summary>
internal static class Effort
{
    internal static int Factor { get; } = Environment.GetEnvironmentVariable("FIDELITY_LONG_TESTS") == "1" ? 20 : 1;
}
