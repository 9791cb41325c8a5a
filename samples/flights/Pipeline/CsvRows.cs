using System.Threading.Channels;
using Fidelity.Memory;
using Flights.Data;
using Flights.Measuring;
using Flights.Parsing;
using Flights.Timeline;

namespace Flights.Pipeline;

/// <summary>The rows of a CSV file: read → parse, at the same time, with blocks of text that go round.</summary>
internal sealed class CsvRows(FlightFile file, FollowedRegion blocks, int blockSize, ProgressReporter progress) : IRowSource
{
    private long _bytesCarried;
    private ParseStage? _parse;

    public long RowsRead => _parse?.RowsRead ?? 0;

    public long Malformed => _parse?.Malformed ?? 0;

    public long BytesMoved => _bytesCarried;

    public async Task RunAsync(FlightTable table, ChannelWriter<WriteCapability<Flight>> output, CancellationToken cancellation)
    {
        Channel<TextBlock> free = Channel.CreateBounded<TextBlock>(ReadStage.Blocks);
        Channel<TextBlock> text = Channel.CreateBounded<TextBlock>(ReadStage.Blocks);
        ReadStage read = new(file, blocks, blockSize, free, progress);
        _parse = new ParseStage(file, table, blockSize, free.Writer);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        Task reading = Stage.Start(text.Writer.TryComplete, () => read.RunAsync(text.Writer, stop.Token));
        try
        {
            await _parse.RunAsync(text.Reader, output, stop.Token).ConfigureAwait(false);
        }
        finally
        {
            // If parsing failed, reading may still wait for an empty block.
            await stop.CancelAsync().ConfigureAwait(false);
            await reading.ConfigureAwait(false);
            blocks.Dispose();
        }

        _bytesCarried = read.BytesCarried;
    }

    public void Dispose() => blocks.Dispose();
}
