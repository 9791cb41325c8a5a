using System.Threading.Channels;
using Fidelity.Memory;
using Flights.Data;
using Flights.Formats;
using Flights.Measuring;
using Flights.Parsing;

namespace Flights.Pipeline;

/// <summary>The rows of a file in the fixed layout, copied out of it to be written in another form. What only reads them takes <see cref="MappedWay"/>.</summary>
internal sealed class LayoutRows(FlightFile file, ProgressReporter progress) : IRowSource
{
    public long RowsRead { get; private set; }

    public long Malformed => 0;

    public long BytesMoved => RowsRead * MessageHead.RecordSize;

    public async Task RunAsync(FlightTable table, ChannelWriter<WriteCapability<Flight>> output, CancellationToken cancellation)
    {
        for (int pass = 0; pass < file.Repeat; pass++)
        {
            foreach (WriteCapability<Flight> chunk in Copy(table, pass, cancellation))
            {
                await output.WriteAsync(chunk, cancellation).ConfigureAwait(false);
            }
        }
    }

    public void Dispose()
    {
    }

    private List<WriteCapability<Flight>> Copy(FlightTable table, int pass, CancellationToken cancellation)
    {
        using MappedFile mapped = MappedFile.Open(file.Path, RecordFormat.Layout);
        ReadOnlySpan<FlightLayout> flights = FlightGraph.Verify(mapped.Bytes, file.Path);
        List<WriteCapability<Flight>> chunks = [];
        for (int copied = 0; copied < flights.Length;)
        {
            cancellation.ThrowIfCancellationRequested();
            WriteCapability<Flight> chunk = table.Grow();
            chunk = chunk.Slice(0, Math.Min(chunk.Length, flights.Length - copied));
            Copy(flights.Slice(copied, chunk.Length), chunk);
            copied += chunk.Length;
            chunks.Add(chunk);
            progress.Report((pass + ((double)copied / flights.Length)) / file.Repeat);
        }

        RowsRead += flights.Length;
        return chunks;
    }

    private static void Copy(ReadOnlySpan<FlightLayout> flights, WriteCapability<Flight> chunk)
    {
        using DirectAccess<Flight> access = chunk.GetDirectAccess();
        Span<Flight> rows = access.Span;
        for (int i = 0; i < rows.Length; i++)
        {
            FlightLayout flight = flights[i];
            rows[i] = new Flight { Delay = flight.Delay, Distance = flight.Distance, Time = flight.Time };
        }
    }
}
