namespace Fidelity.BareWire.Fuzz.Targets;

/// <summary>A set of keys finds the same repetitions as a set of numbers.</summary>
internal sealed class KeySetTarget : IFuzzTarget
{
    public string Name => "keys";

    public IFuzzSubject Prepare(Random random) => new Subject(random);

    private sealed class Subject : IFuzzSubject
    {
        private readonly HashSet<ulong> _model = [];

        internal Subject(Random random)
        {
            Message = new byte[random.Next(1, 400)];
            int variety = 1 + random.Next(256);
            for (int i = 0; i < Message.Length; i++)
            {
                Message[i] = (byte)random.Next(variety);
            }
        }

        public byte[] Message { get; }

        public long AllowedBytes(int inputLength) => 64_000 + (100L * inputLength);

        public void Run(Random random, ReadOnlySpan<byte> input)
        {
            _model.Clear();
            KeySet keys = default;
            int longest = random.Next(1, 8);
            for (int start = 0; start < input.Length;)
            {
                int length = Math.Min(random.Next(1, longest + 1), input.Length - start);
                ulong number = (ulong)length << 56;
                for (int i = 0; i < length; i++)
                {
                    number |= (ulong)input[start + i] << (8 * i);
                }

                if (_model.Add(number) != keys.Add(input, start, length) || _model.Count != keys.Count)
                {
                    throw new FuzzFinding($"It differs about the key at {start} of {length} bytes.");
                }

                start += length;
            }

            keys.Dispose();
        }
    }
}
