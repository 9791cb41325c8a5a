namespace Flights.Formats;

/// <summary>What the records are read from.</summary>
internal enum RecordFormat
{
    /// <summary>Text with a header line, as it is or compressed with gzip.</summary>
    Csv,

    /// <summary>One message of type Flights of the schema <c>flights.bare</c>.</summary>
    Bare,

    /// <summary>One graph in the fixed layout, whose root is an array of <see cref="FlightLayout"/>.</summary>
    Layout,
}
