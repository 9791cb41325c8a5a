using Flights.Data;
using Flights.Formats;
using Flights.Measuring;
using Flights.Parsing;

namespace Flights;

/// <summary>What is reported.</summary>
/// <param name="File">The file that was given.</param>
/// <param name="Summary">What was found out; by all ways, if several were taken.</param>
/// <param name="Runs">What each way took, and what its regions did.</param>
internal sealed record JobResult(FlightFile File, FlightSummary Summary, IReadOnlyList<MeasuredRun> Runs)
{
    public IReadOnlyList<Measurement> Measurements { get; } = [.. Runs.Select(run => run.Measurement)];

    /// <summary>As what the records were read, to follow the file's name; nothing where that is CSV alone.</summary>
    public string Conversion
    {
        get
        {
            RecordFormat[] formats = [.. Measurements.Select(measured => measured.Format).Distinct()];
            return formats is [RecordFormat.Csv] ? "" : $", as {string.Join(" and ", formats.Select(FormatNames.Of))}";
        }
    }
}
