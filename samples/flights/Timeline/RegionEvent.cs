namespace Flights.Timeline;

/// <summary>What a sample stands for.</summary>
internal enum RegionEvent
{
    Created,
    Sampled,
    Reset,
    Released,
}
