namespace Flights.Formats;

/// <summary>What the formats are called to people.</summary>
internal static class FormatNames
{
    public static string Of(RecordFormat format) => format switch
    {
        RecordFormat.Csv => "CSV",
        RecordFormat.Bare => "BARE",
        _ => "layout",
    };

    /// <summary>What a file must be to be read.</summary>
    public static string Expected(RecordFormat format) => format switch
    {
        RecordFormat.Csv => "a CSV file, as it is or compressed with gzip",
        RecordFormat.Bare => "a BARE message of type Flights by the schema flights.bare",
        _ => "a graph in the fixed layout, an array of flights",
    };
}
