using System.Text;
using System.Text.Unicode;

namespace Fidelity.BareWire.Fuzz.Targets;

/// <summary>Text is accepted exactly if it is UTF-8 for .NET too, and is then the same; otherwise it is refused where it ceases to be.</summary>
internal sealed class TextTarget : IFuzzTarget
{
    public string Name => "text";

    public IFuzzSubject Prepare(Random random) => new Subject(random);

    private sealed class Subject(Random random) : IFuzzSubject
    {
        public byte[] Message { get; } = Draw(random);

        public long AllowedBytes(int inputLength) => 32_000 + (20L * inputLength);

        public void Run(Random random, ReadOnlySpan<byte> input)
        {
            BareWriter writer = BareWriter.Rent();
            try
            {
                writer.WriteData(input);
                string? expected = Utf8.IsValid(input) ? Encoding.UTF8.GetString(input) : null;
                int valid = 0;
                while (valid < input.Length && Rune.DecodeFromUtf8(input[valid..], out _, out int consumed) == System.Buffers.OperationStatus.Done)
                {
                    valid += consumed;
                }

                BareReader reader = random.Next(2) == 0 ? new(writer.WrittenSpan) : new(Pieces.Cut(random, writer.WrittenSpan));
                try
                {
                    string found = reader.ReadString();
                    if (found != expected)
                    {
                        throw new FuzzFinding($"It was read as \"{found}\".");
                    }

                    BareWriter again = new(new byte[writer.WrittenSpan.Length]);
                    again.WriteString(found);
                    if (!again.WrittenSpan.SequenceEqual(writer.WrittenSpan))
                    {
                        throw new FuzzFinding($"It was written back as {Convert.ToHexString(again.WrittenSpan)}.");
                    }
                }
                catch (BareFormatException refusal) when (refusal.Offset != BareReader.SizeOfUInt((uint)input.Length) + valid || expected is not null)
                {
                    throw new FuzzFinding($"It was refused: {refusal.Message} But its first {valid} bytes are UTF-8.");
                }
                finally
                {
                    reader.Dispose();
                }
            }
            finally
            {
                writer.Dispose();
            }
        }

        private static byte[] Draw(Random random)
        {
            StringBuilder text = new();
            int ascii = random.Next(5);
            for (int length = random.Next(random.Next(8) == 0 ? 1500 : 40); length > 0; length--)
            {
                int scalar = random.Next(4) < ascii ? random.Next(0x80) : random.Next(0x11_0000 >> (4 * random.Next(4)));
                text.Append(Rune.IsValid(scalar) ? new Rune(scalar).ToString() : "?");
            }

            return Encoding.UTF8.GetBytes(text.ToString());
        }
    }
}
