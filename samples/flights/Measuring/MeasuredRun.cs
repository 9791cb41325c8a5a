using Flights.Data;
using Flights.Timeline;

namespace Flights.Measuring;

/// <summary>One way's result, what it took, and what its regions did.</summary>
internal sealed record MeasuredRun(FlightSummary Summary, Measurement Measurement, IReadOnlyList<RegionTrack> Tracks);
