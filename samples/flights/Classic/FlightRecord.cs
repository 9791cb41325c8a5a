namespace Flights.Classic;

/// <summary>One flight as an immutable object.</summary>
internal sealed record FlightRecord(int Delay, int Distance, double Time)
{
    public int Hour { get; init; }

    public int Band { get; init; }
}
