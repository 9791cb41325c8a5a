using Fidelity.Memory;
using Flights.Data;
using Flights.Timeline;

namespace Flights.Pipeline;

/// <summary>Where the rows lie: chunks that grow with the table, so that small files stay small and nothing is ever moved.</summary>
internal sealed class FlightTable(FollowedRegion region)
{
    private const int SmallestChunk = 16 * 1024;
    private const int LargestChunk = 128 * 1024;
    private int _next = SmallestChunk;

    /// <summary>Memory for more rows.</summary>
    /// <exception cref="RegionExhaustedException">The budget does not allow it.</exception>
    public WriteCapability<Flight> Grow()
    {
        WriteCapability<Flight> chunk = region.Allocate<Flight>(_next).GetWriteAccess();
        _next = Math.Min(_next * 2, LargestChunk);
        return chunk;
    }
}
