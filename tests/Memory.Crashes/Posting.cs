namespace Fidelity.Memory.Crashes;

/// <summary>Capabilities on one generation of memory, as the releaser hands them to the workers.</summary>
/// <param name="Generation">What every element of the releaser's part reads as, for as long as the memory is this generation's.</param>
/// <param name="Canary">The part that nobody writes.</param>
/// <param name="Parts">One part per worker, which only that worker writes.</param>
public sealed record Posting(long Generation, ReadCapability<long> Canary, WriteCapability<long>[] Parts)
{
    private const long CountMask = 0xFFFF;

    /// <summary>What a worker writes: its generation, itself and a count, so that it is told from everybody else's.</summary>
    public long Mark(int worker, int count) => (Generation << 24) + ((worker + 1L) << 16) + (count & CountMask);

    /// <summary>Whether a value may be in a worker's part: nothing yet, or the worker's mark of this generation.</summary>
    public bool MayHold(int worker, long value) => value == 0 || (value & ~CountMask) == Mark(worker, 0);
}
