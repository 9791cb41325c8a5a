using Flights.Data;
using Flights.Measuring;
using Flights.Parsing;
using Flights.Timeline;

namespace Flights;

/// <summary>What is reported.</summary>
/// <param name="File">What was read.</param>
/// <param name="Summary">What was found out; by both ways, if both were taken.</param>
/// <param name="Measurements">What it took, one per way.</param>
/// <param name="Tracks">What the regions did; empty if the work was not done in regions.</param>
internal sealed record JobResult(
    FlightFile File, FlightSummary Summary, IReadOnlyList<Measurement> Measurements, IReadOnlyList<RegionTrack> Tracks);
