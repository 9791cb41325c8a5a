using System.Threading.Channels;
using Fidelity.Memory;
using Flights.Formats;
using Flights.Measuring;
using Flights.Parsing;
using Flights.Timeline;

namespace Flights.Pipeline;

/// <summary>
/// Reads a BARE message straight into blocks of region memory, whole records each, and sends each block on as soon as it
/// is full. The blocks go round: the decoder hands them back through a channel of capabilities.
/// </summary>
internal sealed class MessageStage(
    FlightFile file, FollowedRegion region, int blockSize, Channel<RecordBlock> free, ProgressReporter progress)
{
    // Records are of one size, so none straddles two blocks.
    private readonly int _blockSize = Math.Max(1, blockSize / MessageHead.RecordSize) * MessageHead.RecordSize;

    public async Task RunAsync(ChannelWriter<RecordBlock> output, CancellationToken cancellation)
    {
        for (int i = 0; i < ReadStage.Blocks; i++)
        {
            WriteCapability<byte> memory = region.Allocate<byte>(_blockSize).GetWriteAccess();
            await free.Writer.WriteAsync(new RecordBlock(memory, 0), cancellation).ConfigureAwait(false);
        }

        for (int pass = 0; pass < file.Repeat; pass++)
        {
            await ReadFileAsync(pass, output, cancellation).ConfigureAwait(false);
        }
    }

    private async Task ReadFileAsync(int pass, ChannelWriter<RecordBlock> output, CancellationToken cancellation)
    {
        using FileStream message = InputFile.Open(file.Path, RecordFormat.Bare);
        long all = (long)MessageHead.Read(message, file.Path).Count * MessageHead.RecordSize;
        for (long read = 0; read < all;)
        {
            RecordBlock block = await free.Reader.ReadAsync(cancellation).ConfigureAwait(false);
            int length = (int)Math.Min(_blockSize, all - read);
            Fill(block.Memory.Slice(0, length), message);
            await output.WriteAsync(new RecordBlock(block.Memory, length), cancellation).ConfigureAwait(false);
            read += length;
            progress.Report((pass + ((double)read / all)) / file.Repeat);
        }
    }

    private void Fill(WriteCapability<byte> records, FileStream message)
    {
        using DirectAccess<byte> access = records.GetDirectAccess();
        try
        {
            message.ReadExactly(access.Span);
        }
        catch (EndOfStreamException)
        {
            // It was whole a moment ago, and has become shorter.
            throw MessageHead.Explain(file.Path);
        }
        catch (IOException failure)
        {
            throw InputFile.Unreadable(file.Path, RecordFormat.Bare, failure.Message);
        }
    }
}
