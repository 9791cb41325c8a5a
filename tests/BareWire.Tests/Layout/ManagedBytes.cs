namespace Fidelity.BareWire.Tests.Layout;

/// <summary>Tests that count the managed bytes of their thread.</summary>
internal static class ManagedBytes
{
    private const int Rounds = 200;

    /// <summary>Asserts that an action allocates nothing once it has run some times.</summary>
    internal static void AssertNone(Action action)
    {
        for (int i = 0; i < Rounds; i++)
        {
            action();
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < Rounds; i++)
        {
            action();
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
