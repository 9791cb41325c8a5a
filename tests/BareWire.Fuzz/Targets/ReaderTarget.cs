using System.Buffers;

namespace Fidelity.BareWire.Fuzz.Targets;

/// <summary>
/// A reader over a span and one over segments do the same with any bytes: the same values, or the same refusal. What
/// they accept is written back as the same bytes.
/// </summary>
internal sealed class ReaderTarget : IFuzzTarget
{
    public string Name => "reader";

    public IFuzzSubject Prepare(Random random) => new Subject(random);

    private sealed class Subject : IFuzzSubject
    {
        private readonly ReaderProgram _program;
        private readonly BareLimits _limits;

        internal Subject(Random random)
        {
            _program = new ReaderProgram(random);
            BareWriter writer = BareWriter.Rent();
            _program.Write(random, ref writer);
            Message = writer.WrittenSpan.ToArray();
            writer.Dispose();
            _limits = new BareLimits { MaxCount = 100, MaxBytes = Math.Max(Message.Length, 2000) };
        }

        public byte[] Message { get; }

        public long AllowedBytes(int inputLength) => 64_000 + (100L * inputLength);

        public void Run(Random random, ReadOnlySpan<byte> input)
        {
            ReadOnlySequence<byte> pieces = Pieces.Cut(random, input);
            BareFormatException? whole = Refusal(isPieces: false, input, default);
            BareFormatException? inPieces = Refusal(isPieces: true, input, pieces);
            if (whole?.Message != inPieces?.Message || whole?.Reason != inPieces?.Reason)
            {
                throw new FuzzFinding($"Program {_program} over a span: {whole?.Message ?? "accepted"} Over pieces: {inPieces?.Message ?? "accepted"}");
            }

            if (whole is not null)
            {
                throw whole.Offset >= 0 && whole.Offset <= input.Length ? whole : new FuzzFinding($"Program {_program}: {whole.Message} But the input has {input.Length} bytes.");
            }
        }

        private BareFormatException? Refusal(bool isPieces, ReadOnlySpan<byte> input, ReadOnlySequence<byte> pieces)
        {
            BareWriter echo = BareWriter.Rent();
            BareReader reader = default;
            try
            {
                reader = isPieces ? new BareReader(pieces, _limits) : new BareReader(input, _limits);
                _program.Read(ref reader, ref echo);
                return echo.WrittenSpan.SequenceEqual(input) ? null : throw new FuzzFinding($"Program {_program} writes it back as {Convert.ToHexString(echo.WrittenSpan)}.");
            }
            catch (BareFormatException refusal)
            {
                return refusal;
            }
            finally
            {
                reader.Dispose();
                echo.Dispose();
            }
        }
    }
}
