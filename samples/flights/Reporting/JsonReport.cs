using System.Text.Json;
using Flights.Data;
using Flights.Measuring;

namespace Flights.Reporting;

/// <summary>The result for programs.</summary>
/// <param name="File">What was read.</param>
/// <param name="Repeat">How many times.</param>
/// <param name="Rule">Which rows count.</param>
/// <param name="Summary">What was found out.</param>
/// <param name="DistanceBands">The names of the distance bands, in miles.</param>
/// <param name="Equal">Whether all ways came to the same; null if only one was taken.</param>
/// <param name="Ways">What each way took.</param>
/// <param name="Report">Where the report is, if one was written.</param>
internal sealed record JsonReport(
    string File,
    int Repeat,
    string Rule,
    FlightSummary Summary,
    IReadOnlyList<string> DistanceBands,
    bool? Equal,
    IReadOnlyList<Measurement> Ways,
    string? Report)
{
    public static void Write(JobResult result, string? reportPath, TextWriter output)
    {
        JsonReport report = new(
            result.File.Path,
            result.File.Repeat,
            Plausibility.Rule,
            result.Summary,
            [.. Enumerable.Range(0, Data.DistanceBands.Count).Select(Data.DistanceBands.NameOf)],
            result.Measurements.Count > 1 ? true : null,
            result.Measurements,
            reportPath);
        output.WriteLine(JsonSerializer.Serialize(report, JsonReportFormat.Default.JsonReport));
    }
}
