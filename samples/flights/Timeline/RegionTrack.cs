namespace Flights.Timeline;

/// <summary>What became of one region over time, as it is shown.</summary>
/// <param name="Name">The region's name.</param>
/// <param name="PeakInUse">The most that was allocated in it, in bytes.</param>
/// <param name="Resets">How often it was reset; the samples may show fewer.</param>
/// <param name="Samples">By time, from its creation to its release.</param>
internal sealed record RegionTrack(string Name, long PeakInUse, long Resets, IReadOnlyList<RegionSample> Samples);
