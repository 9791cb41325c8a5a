using Flights.Formats;
using Flights.Measuring;
using Flights.Parsing;

namespace Flights.Classic;

/// <summary>The records of a file in the fixed layout, as whoever does not map it reads it: into an array, and out of that.</summary>
internal sealed class LayoutRecords(FlightFile file, ProgressReporter progress) : IRecordSource
{
    public long RowsRead { get; private set; }

    public long Malformed => 0;

    /// <summary>The values of each record, copied out of the array.</summary>
    public long BytesCopied => RowsRead * MessageHead.RecordSize;

    public IEnumerable<FlightRecord> Read(int pass, CancellationToken cancellation)
    {
        FlightRecord[] records = ReadAll();
        cancellation.ThrowIfCancellationRequested();
        RowsRead += records.Length;
        progress.Report((pass + 1.0) / file.Repeat);
        return records;
    }

    private FlightRecord[] ReadAll()
    {
        ReadOnlySpan<FlightLayout> flights = FlightGraph.Verify(WholeFile.Read(file), file.Path);
        FlightRecord[] records = new FlightRecord[flights.Length];
        for (int i = 0; i < records.Length; i++)
        {
            records[i] = new FlightRecord(flights[i].Delay, flights[i].Distance, flights[i].Time);
        }

        return records;
    }
}
