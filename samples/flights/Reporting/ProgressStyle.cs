namespace Flights.Reporting;

/// <summary>How progress is shown.</summary>
internal enum ProgressStyle
{
    /// <summary>As a bar on a terminal, else not at all.</summary>
    Auto,

    /// <summary>As a line for each per cent.</summary>
    Lines,

    /// <summary>Not at all.</summary>
    None,
}
