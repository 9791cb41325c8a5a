namespace Fidelity.BareWire.Fuzz.Mutations;

/// <summary>Changes an input in one to four ways.</summary>
internal sealed class Mutator
{
    private static readonly Action<InputBuffer, Random>[] Ways =
    [
        ByteMutations.FlipBit, ByteMutations.SetByte, ByteMutations.SetTellingByte, ByteMutations.Truncate, ByteMutations.Insert,
        ByteMutations.Remove, ByteMutations.Duplicate, ByteMutations.Splice, ByteMutations.Append,
        IntegerMutations.Nudge, IntegerMutations.Lengthen, IntegerMutations.Widen, IntegerMutations.SetBoundary, IntegerMutations.SetToWhatFollows,
    ];

    private readonly InputBuffer _buffer = new();

    internal ReadOnlySpan<byte> Input => _buffer.Bytes;

    internal void Take(ReadOnlySpan<byte> message) => _buffer.Take(message);

    internal void Mutate(Random random)
    {
        for (int times = 1 + Math.Min(random.Next(4), random.Next(4)); times > 0; times--)
        {
            Ways[random.Next(Ways.Length)](_buffer, random);
        }
    }
}
