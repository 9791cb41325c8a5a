using Fidelity.Memory;
using Flights.Data;

namespace Flights.Pipeline;

/// <summary>The work in regions. Done once.</summary>
internal interface IRegionWork
{
    /// <summary>Bytes of text and rows that were written a second time.</summary>
    long BytesCopied { get; }

    /// <exception cref="FlightsException">The file is not what it should be.</exception>
    /// <exception cref="RegionExhaustedException">The budget does not allow it.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    Task<FlightSummary> RunAsync(CancellationToken cancellation);
}
