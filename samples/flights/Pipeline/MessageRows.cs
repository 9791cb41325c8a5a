using System.Threading.Channels;
using Fidelity.Memory;
using Flights.Data;
using Flights.Measuring;
using Flights.Parsing;
using Flights.Timeline;

namespace Flights.Pipeline;

/// <summary>The rows of a BARE message: read → decode, at the same time, with blocks of records that go round.</summary>
internal sealed class MessageRows(FlightFile file, FollowedRegion blocks, int blockSize, ProgressReporter progress) : IRowSource
{
    private DecodeStage? _decode;

    public long RowsRead => _decode?.RowsRead ?? 0;

    public long Malformed => 0;

    public long BytesMoved => 0;

    public async Task RunAsync(FlightTable table, ChannelWriter<WriteCapability<Flight>> output, CancellationToken cancellation)
    {
        Channel<RecordBlock> free = Channel.CreateBounded<RecordBlock>(ReadStage.Blocks);
        Channel<RecordBlock> records = Channel.CreateBounded<RecordBlock>(ReadStage.Blocks);
        MessageStage read = new(file, blocks, blockSize, free, progress);
        _decode = new DecodeStage(table, free.Writer);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        Task reading = Stage.Start(records.Writer.TryComplete, () => read.RunAsync(records.Writer, stop.Token));
        try
        {
            await _decode.RunAsync(records.Reader, output, stop.Token).ConfigureAwait(false);
        }
        finally
        {
            // If decoding failed, reading may still wait for an empty block.
            await stop.CancelAsync().ConfigureAwait(false);
            await reading.ConfigureAwait(false);
            blocks.Dispose();
        }
    }

    public void Dispose() => blocks.Dispose();
}
