namespace Flights.Timeline;

/// <summary>What a region held at a moment.</summary>
/// <param name="Milliseconds">Since the timeline began.</param>
/// <param name="InUse">Bytes allocated in the region.</param>
/// <param name="Kind">What happened.</param>
internal readonly record struct RegionSample(double Milliseconds, long InUse, RegionEvent Kind);
