using System.Threading.Channels;
using Fidelity.Memory;
using Flights.Data;

namespace Flights.Pipeline;

/// <summary>Puts the rows of a file into a table and sends each chunk of them on as soon as it is full. Used once.</summary>
internal interface IRowSource : IDisposable
{
    long RowsRead { get; }

    /// <summary>Rows that were skipped because they could not be read.</summary>
    long Malformed { get; }

    /// <summary>Bytes that were written a second time on the way.</summary>
    long BytesMoved { get; }

    /// <exception cref="FlightsException">The file is not what it should be.</exception>
    /// <exception cref="RegionExhaustedException">The budget does not allow it.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    Task RunAsync(FlightTable table, ChannelWriter<WriteCapability<Flight>> output, CancellationToken cancellation);
}
