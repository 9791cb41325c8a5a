using Fidelity.Memory;
using Flights.Formats;
using Flights.Measuring;
using Flights.Parsing;
using Flights.Reporting;

namespace Flights;

/// <summary>What the command line asks for.</summary>
/// <param name="File">The file there is, and how strictly to read it.</param>
/// <param name="Formats">What to read the records from, one after the other; what the file is not, it is converted to beforehand.</param>
/// <param name="Ways">How to do the work in each format, one after the other.</param>
/// <param name="Budget">The most memory of regions; null for no limit.</param>
/// <param name="ReportPath">Where the report goes; null for none.</param>
/// <param name="Json">Whether the output is for programs.</param>
/// <param name="Progress">How to show progress.</param>
internal sealed record JobOptions(
    FlightFile File,
    IReadOnlyList<RecordFormat> Formats,
    IReadOnlyList<Way> Ways,
    ByteSize? Budget,
    string? ReportPath,
    bool Json,
    ProgressStyle Progress);
