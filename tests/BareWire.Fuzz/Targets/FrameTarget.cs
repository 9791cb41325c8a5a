using System.Buffers;
using System.IO.Pipelines;

namespace Fidelity.BareWire.Fuzz.Targets;

/// <summary>
/// Readers of frames over a stream at once, a stream little by little and a pipe find the same messages and the same
/// end. Frames that were accepted are written back as the same bytes.
/// </summary>
internal sealed class FrameTarget : IFuzzTarget
{
    public string Name => "frames";

    public IFuzzSubject Prepare(Random random) => new Subject(random);

    private sealed class Subject : IFuzzSubject
    {
        private static readonly BareLimits Limits = new() { MaxBytes = 1000 };

        internal Subject(Random random)
        {
            using MemoryStream stream = new();
            using BareFrameWriter writer = new(stream);
            for (int frames = random.Next(8); frames > 0; frames--)
            {
                byte[] message = new byte[random.Next(random.Next(4) == 0 ? 1001 : 40)];
                random.NextBytes(message);
                writer.WriteMessage(message);
            }

            writer.Flush();
            Message = stream.ToArray();
        }

        public byte[] Message { get; }

        public long AllowedBytes(int inputLength) => 128_000 + (20L * inputLength);

        public void Run(Random random, ReadOnlySpan<byte> input)
        {
            byte[] bytes = input.ToArray();
            (byte[] atOnce, BareFormatException? refusal) = Read(new BareFrameReader(new MemoryStream(bytes), Limits), isAsync: false);
            Compare(atOnce, refusal, Read(new BareFrameReader(new SlowStream(bytes, random.Next(1, 30)), Limits), isAsync: true), "a slow stream");
            Compare(atOnce, refusal, Read(new BareFrameReader(PipeReader.Create(Pieces.Cut(random, input)), Limits), isAsync: true), "a pipe");
            if (refusal is not null)
            {
                throw refusal;
            }

            if (!atOnce.AsSpan().SequenceEqual(bytes))
            {
                throw new FuzzFinding($"The frames were written back as {Convert.ToHexString(atOnce)}.");
            }
        }

        private static (byte[] Frames, BareFormatException? Refusal) Read(BareFrameReader reader, bool isAsync)
        {
            MemoryStream echo = new();
            BareFrameWriter writer = new(echo);
            BareFormatException? refusal = null;
            try
            {
                while (isAsync ? reader.MoveNextAsync().AsTask().GetAwaiter().GetResult() : reader.MoveNext())
                {
                    writer.WriteMessage(reader.Message.ToArray());
                }
            }
            catch (BareFormatException failure)
            {
                refusal = failure;
            }

            reader.Dispose();
            writer.Dispose();
            return (echo.ToArray(), refusal);
        }

        private static void Compare(byte[] frames, BareFormatException? refusal, (byte[] Frames, BareFormatException? Refusal) other, string where)
        {
            if (!frames.AsSpan().SequenceEqual(other.Frames) || refusal?.Message != other.Refusal?.Message || refusal?.Reason != other.Refusal?.Reason)
            {
                throw new FuzzFinding($"Over a stream: {refusal?.Message ?? "accepted"}, frames {Convert.ToHexString(frames)}. Over {where}: {other.Refusal?.Message ?? "accepted"}, frames {Convert.ToHexString(other.Frames)}.");
            }
        }
    }

    /// <summary>Gives a few bytes at a time.</summary>
    private sealed class SlowStream(byte[] bytes, int atOnce) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            new(Read(buffer.Span[..Math.Min(buffer.Length, atOnce)]));
    }
}
