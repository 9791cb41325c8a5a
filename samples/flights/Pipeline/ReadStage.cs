using System.Threading.Channels;
using Fidelity.Memory;
using Flights.Measuring;
using Flights.Parsing;
using Flights.Timeline;

namespace Flights.Pipeline;

/// <summary>
/// Decompresses the file straight into blocks of region memory and sends each on as soon as it is full. The
/// blocks go round: the parser hands them back through a channel of capabilities.
/// </summary>
internal sealed class ReadStage(FlightFile file, FollowedRegion region, int blockSize, Channel<TextBlock> free, ProgressReporter progress)
{
    /// <summary>How many blocks go round.</summary>
    public const int Blocks = 4;


    /// <summary>Bytes that were moved because a line began in one block and ended in the next.</summary>
    public long BytesCarried { get; private set; }

    public async Task RunAsync(ChannelWriter<TextBlock> output, CancellationToken cancellation)
    {
        for (int pass = 0; pass < file.Repeat; pass++)
        {
            await ProvideBlocksAsync(pass, cancellation).ConfigureAwait(false);
            await ReadFileAsync(pass, output, cancellation).ConfigureAwait(false);
        }
    }

    private async Task ProvideBlocksAsync(int pass, CancellationToken cancellation)
    {
        if (pass > 0)
        {
            // All blocks are back, so nobody needs the memory; were somebody wrong about that, his capability would be refused.
            for (int i = 0; i < Blocks; i++)
            {
                await free.Reader.ReadAsync(cancellation).ConfigureAwait(false);
            }

            region.Reset();
        }

        for (int i = 0; i < Blocks; i++)
        {
            WriteCapability<byte> memory = region.Allocate<byte>(blockSize).GetWriteAccess();
            await free.Writer.WriteAsync(new TextBlock(memory, 0, StartsFile: false), cancellation).ConfigureAwait(false);
        }
    }

    private async Task ReadFileAsync(int pass, ChannelWriter<TextBlock> output, CancellationToken cancellation)
    {
        using FlightText text = FlightText.Open(file.Path);
        TextBlock block = await free.Reader.ReadAsync(cancellation).ConfigureAwait(false);
        bool isFirst = true;
        int filled = 0;
        while (Fill(block.Memory, ref filled, text) is var lines and > 0)
        {
            TextBlock next = await free.Reader.ReadAsync(cancellation).ConfigureAwait(false);
            int carried = Carry(block.Memory.Slice(lines, filled - lines), next.Memory);
            await output.WriteAsync(new TextBlock(block.Memory, lines, isFirst), cancellation).ConfigureAwait(false);
            progress.Report((pass + text.Progress) / file.Repeat);
            (block, filled, isFirst) = (next, carried, false);
        }

        await free.Writer.WriteAsync(block, cancellation).ConfigureAwait(false);
        if (isFirst)
        {
            throw file.NoRows("nothing: the file is empty");
        }
    }

    /// <summary>Fills a block up.</summary>
    /// <param name="block">The block.</param>
    /// <param name="filled">How much of it is filled.</param>
    /// <param name="text">What to fill it with.</param>
    /// <returns>The length of the whole lines in it. At the end of the file and in a line that is too long: all of it.</returns>
    internal static int Fill(WriteCapability<byte> block, ref int filled, Stream text)
    {
        using DirectAccess<byte> access = block.GetDirectAccess();
        Span<byte> bytes = access.Span;
        while (filled < bytes.Length)
        {
            int count = text.Read(bytes[filled..]);
            if (count == 0)
            {
                return filled;
            }

            filled += count;
        }

        int lastEnd = bytes.LastIndexOf((byte)'\n');
        return lastEnd >= 0 ? lastEnd + 1 : filled;
    }

    private int Carry(ReadCapability<byte> rest, WriteCapability<byte> next)
    {
        using ReadOnlyAccess<byte> source = rest.GetDirectAccess();
        next.CopyFrom(source.Span);
        BytesCarried += source.Length;
        return source.Length;
    }
}
