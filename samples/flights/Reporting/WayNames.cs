using Flights.Formats;
using Flights.Measuring;

namespace Flights.Reporting;

/// <summary>What the ways are called to people: by the format, too, unless all is CSV.</summary>
internal static class WayNames
{
    public static string Of(Way way) => way == Way.Fidelity ? "Fidelity" : "usual .NET";

    /// <summary>One name for each measurement.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<Measurement> measurements)
    {
        bool withFormat = measurements.Any(measured => measured.Format != RecordFormat.Csv);
        return [.. measurements.Select(measured => withFormat ? Full(measured.Way, measured.Format) : Of(measured.Way))];
    }

    /// <summary>The name with the format.</summary>
    public static string Full(Way way, RecordFormat format) => $"{FormatNames.Of(format)} {Of(way)}";

    /// <summary>How a way shows its progress.</summary>
    public static ProgressBar BarOf(Way way, RecordFormat format)
    {
        string key = way.ToString().ToLowerInvariant();
        return format == RecordFormat.Csv
            ? new ProgressBar(key, Of(way))
            : new ProgressBar($"{format.ToString().ToLowerInvariant()} {key}", Full(way, format));
    }
}
