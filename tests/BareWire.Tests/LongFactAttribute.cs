namespace Fidelity.BareWire.Tests;

/// <summary>A test of minutes, which runs with FIDELITY_LONG_TESTS=1 only.</summary>
internal sealed class LongFactAttribute : FactAttribute
{
    public LongFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("FIDELITY_LONG_TESTS") != "1")
        {
            Skip = "It takes minutes. Set FIDELITY_LONG_TESTS=1, as fidelity test --long does.";
        }
    }
}
