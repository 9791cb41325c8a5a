namespace Fidelity.BareWire.Fuzz;

/// <summary>What one message and its mutations are tried on.</summary>
internal interface IFuzzSubject
{
    /// <summary>A message that must be accepted.</summary>
    byte[] Message { get; }

    /// <summary>The most that one run may allocate on the managed heap.</summary>
    long AllowedBytes(int inputLength);

    /// <summary>Takes an input, and checks what it makes of it.</summary>
    /// <param name="random">For choices within the run, such as where to cut.</param>
    /// <param name="input">The message, or a mutation of it.</param>
    /// <exception cref="BareFormatException">It is refused, as it may be.</exception>
    /// <exception cref="FuzzFinding">A promise is broken.</exception>
    void Run(Random random, ReadOnlySpan<byte> input);
}
