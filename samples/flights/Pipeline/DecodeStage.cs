using System.Threading.Channels;
using Fidelity.BareWire;
using Fidelity.Memory;
using Flights.Data;
using Flights.Formats;

namespace Flights.Pipeline;

/// <summary>Decodes the records of a message straight into the table and sends each chunk of rows on when it is full.</summary>
internal sealed class DecodeStage(FlightTable table, ChannelWriter<RecordBlock> free)
{
    // A chunk is half full between two blocks of records, so the right to write it waits here.
    private WriteCapability<Flight> _chunk;
    private int _filled;

    public long RowsRead { get; private set; }

    public async Task RunAsync(ChannelReader<RecordBlock> input, ChannelWriter<WriteCapability<Flight>> output, CancellationToken cancellation)
    {
        await foreach (RecordBlock block in input.ReadAllAsync(cancellation).ConfigureAwait(false))
        {
            ReadCapability<byte> records = block.Records;
            for (int read = 0; (read += Decode(records.Slice(read))) < records.Length;)
            {
                await SendAsync(output, cancellation).ConfigureAwait(false);
                _chunk = table.Grow();
            }

            await free.WriteAsync(block.Emptied(), cancellation).ConfigureAwait(false);
        }

        await SendAsync(output, cancellation).ConfigureAwait(false);
    }

    private async ValueTask SendAsync(ChannelWriter<WriteCapability<Flight>> output, CancellationToken cancellation)
    {
        if (_filled > 0)
        {
            await output.WriteAsync(_chunk.Slice(0, _filled), cancellation).ConfigureAwait(false);
            _filled = 0;
        }
    }

    /// <summary>Decodes records until there are no more or the chunk is full.</summary>
    /// <returns>The number of bytes read.</returns>
    private int Decode(ReadCapability<byte> records)
    {
        int count = Math.Min(records.Length / MessageHead.RecordSize, _chunk.Length - _filled);
        if (count == 0)
        {
            return 0;
        }

        using ReadOnlyAccess<byte> bytes = records.GetDirectAccess();
        using DirectAccess<Flight> rows = _chunk.GetDirectAccess();
        BareReader reader = new(bytes.Span);
        foreach (ref Flight flight in rows.Span.Slice(_filled, count))
        {
            flight.Delay = reader.ReadI32();
            flight.Distance = reader.ReadI32();
            flight.Time = reader.ReadF64();
        }

        _filled += count;
        RowsRead += count;
        return count * MessageHead.RecordSize;
    }
}
