namespace Fidelity.Memory.Crashes;

/// <summary>A rule of the memory part was seen broken.</summary>
public sealed class ViolationException : Exception
{
    public ViolationException(string message)
        : base(message)
    {
    }

    /// <summary>Throws if what a rule promises is not so.</summary>
    public static void Unless(bool holds, string promise)
    {
        if (!holds)
        {
            throw new ViolationException($"Expected: {promise}.");
        }
    }
}
