using Fidelity.BareWire.Tests.Layout.Fuzzing;

namespace Fidelity.BareWire.Tests.Layout;

public sealed class FuzzTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(20261124)]
    public void Mutated_graphs_are_refused_or_can_be_read_and_never_outside(int seed)
    {
        const int Mutations = 150_000;
        int factor = Environment.GetEnvironmentVariable("FIDELITY_LONG_TESTS") == "1" ? 20 : 1;

        long accepted = LayoutFuzz.Run(seed, Mutations * factor);

        Assert.InRange(accepted, 1000, (Mutations * factor) - 1000);
    }
}
