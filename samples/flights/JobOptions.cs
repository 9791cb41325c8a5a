using Fidelity.Memory;
using Flights.Measuring;
using Flights.Parsing;
using Flights.Reporting;

namespace Flights;

/// <summary>What the command line asks for.</summary>
/// <param name="File">What to read, and how strictly.</param>
/// <param name="Ways">How to do the work, one after the other.</param>
/// <param name="Budget">The most memory of regions; null for no limit.</param>
/// <param name="ReportPath">Where the report goes; null for none.</param>
/// <param name="Json">Whether the output is for programs.</param>
/// <param name="Progress">How to show progress.</param>
internal sealed record JobOptions(
    FlightFile File, IReadOnlyList<Way> Ways, ByteSize? Budget, string? ReportPath, bool Json, ProgressStyle Progress);
