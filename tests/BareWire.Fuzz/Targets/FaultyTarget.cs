namespace Fidelity.BareWire.Fuzz.Targets;

/// <summary>Breaks its promises on purpose, so that one can see that findings are told. Only runs when it is named.</summary>
/// <param name="isGreedy">Whether it allocates too much, instead of throwing.</param>
internal sealed class FaultyTarget(bool isGreedy) : IFuzzTarget
{
    public string Name => isGreedy ? "greedy" : "faulty";

    public IFuzzSubject Prepare(Random random) => new Subject(isGreedy, random);

    private sealed class Subject(bool isGreedy, Random random) : IFuzzSubject
    {
        public byte[] Message { get; } = new byte[random.Next(1, 50)];

        public long AllowedBytes(int inputLength) => 10_000;

        public void Run(Random random, ReadOnlySpan<byte> input)
        {
            if (input.Length > Message.Length)
            {
                if (!isGreedy)
                {
                    throw new FuzzFinding("It is longer than it was.");
                }

                GC.KeepAlive(new byte[20_000]);
            }
        }
    }
}
