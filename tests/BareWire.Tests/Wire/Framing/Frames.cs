using System.Buffers;
using System.IO.Pipelines;
using System.Text;

namespace Fidelity.BareWire.Tests.Wire.Framing;

/// <summary>Streams of frames, and readers over them of every kind.</summary>
internal static class Frames
{
    /// <summary>Every way to read the same bytes: names for theories.</summary>
    internal static readonly string[] Kinds = ["stream", "stream of 1 byte", "stream of 3 bytes", "pipe", "pipe of 1 byte", "pipe of 5 bytes"];

    internal static byte[] Of(params IEnumerable<byte[]> messages) => [.. messages.SelectMany(static message => (byte[])[.. BitConverter.GetBytes(message.Length), .. message])];

    internal static byte[] Text(string text) => Bare.Encode<string, TextCodec>(text);

    internal static byte[] OfTexts(params IEnumerable<string> texts) => Of(texts.Select(Text));

    internal static BareFrameReader Reader(string kind, byte[] bytes, BareLimits? limits = null) => kind switch
    {
        "stream" => new BareFrameReader(new MemoryStream(bytes), limits),
        "stream of 1 byte" => new BareFrameReader(new TrickleStream(bytes, 1), limits),
        "stream of 3 bytes" => new BareFrameReader(new TrickleStream(bytes, 3), limits),
        "pipe" => new BareFrameReader(PipeReader.Create(new ReadOnlySequence<byte>(bytes)), limits),
        "pipe of 1 byte" => new BareFrameReader(FilledPipe(bytes, 1), limits),
        "pipe of 5 bytes" => new BareFrameReader(FilledPipe(bytes, 5), limits),
        _ => throw new ArgumentException(kind),
    };

    internal static string Describe(ReadOnlySequence<byte> message) => Encoding.UTF8.GetString(message.ToArray());

    /// <summary>A pipe of small segments, written little by little while it is read.</summary>
    private static PipeReader FilledPipe(byte[] bytes, int atOnce)
    {
        Pipe pipe = new(new PipeOptions(pauseWriterThreshold: 64, resumeWriterThreshold: 32, minimumSegmentSize: 16));
        _ = Task.Run(async () =>
        {
            for (int start = 0; start < bytes.Length; start += atOnce)
            {
                await pipe.Writer.WriteAsync(bytes.AsMemory(start, Math.Min(atOnce, bytes.Length - start)));
            }

            await pipe.Writer.CompleteAsync();
        });
        return pipe.Reader;
    }
}
