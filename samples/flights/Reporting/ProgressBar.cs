namespace Flights.Reporting;

/// <summary>Something whose progress is shown.</summary>
/// <param name="Key">What it is called in lines.</param>
/// <param name="Name">What it is called beside a bar.</param>
internal sealed record ProgressBar(string Key, string Name);
