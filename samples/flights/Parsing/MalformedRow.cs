using System.Globalization;

namespace Flights.Parsing;

/// <summary>Says what is wrong with a row.</summary>
internal static class MalformedRow
{
    /// <param name="file">The file.</param>
    /// <param name="line">The line's number, from 1.</param>
    /// <param name="fault">What is wrong.</param>
    /// <param name="columns">How many fields were expected.</param>
    /// <param name="found">The field, or the line where no field is to blame, as it can be shown.</param>
    public static FlightsException At(string file, long line, RowFault fault, int columns, string found)
    {
        (string column, string expected) = fault switch
        {
            RowFault.Delay => ("delay", "a whole number of minutes, such as -7"),
            RowFault.Distance => ("distance", "a whole number of miles, such as 1452"),
            RowFault.Time => ("time", "a decimal hour of the day, such as 23.75"),
            RowFault.FieldCount => ("(the whole line)", $"{columns} fields separated by commas, as in the header"),
            _ => ("(the whole line)", $"at most {RowFormat.LongestLine} bytes in a line"),
        };
        return new FlightsException(
            ExitCode.MalformedRow,
            "a row is malformed",
            ("file", file),
            ("line", line.ToString(CultureInfo.InvariantCulture)),
            ("column", column),
            ("expected", expected),
            ("found", found),
            ("do", fault == RowFault.TooLong ? "Check that the file is what you meant." : "Correct the line, or use --lenient to skip and count such rows."));
    }
}
