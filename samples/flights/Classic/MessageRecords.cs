using Fidelity.BareWire;
using Flights.Formats;
using Flights.Measuring;
using Flights.Parsing;

namespace Flights.Classic;

/// <summary>The records of a BARE message, by the types that are generated from its schema.</summary>
internal sealed class MessageRecords(FlightFile file, ProgressReporter progress) : IRecordSource
{
    public long RowsRead { get; private set; }

    public long Malformed => 0;

    /// <summary>The values of each record, copied out of the object that the codec has made.</summary>
    public long BytesCopied => RowsRead * MessageHead.RecordSize;

    public IEnumerable<FlightRecord> Read(int pass, CancellationToken cancellation)
    {
        Messages.Flight[] flights = Decode();
        cancellation.ThrowIfCancellationRequested();
        RowsRead += flights.Length;
        foreach (Messages.Flight flight in flights)
        {
            yield return new FlightRecord(flight.Delay, flight.Distance, flight.Time);
        }

        progress.Report((pass + 1.0) / file.Repeat);
    }

    private Messages.Flight[] Decode()
    {
        try
        {
            return Messages.Flights.Decode(WholeFile.Read(file)).Value;
        }
        catch (BareFormatException fault)
        {
            throw MessageHead.Malformed(file.Path, fault.Message);
        }
    }
}
