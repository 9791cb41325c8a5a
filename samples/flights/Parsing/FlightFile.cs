using System.Globalization;
using Flights.Formats;

namespace Flights.Parsing;

/// <summary>What to read, and how strictly.</summary>
/// <param name="Path">The file.</param>
/// <param name="Format">What it is.</param>
/// <param name="Repeat">How many times to read it.</param>
/// <param name="Lenient">Whether malformed rows are skipped and counted rather than an error.</param>
internal sealed record FlightFile(string Path, RecordFormat Format, int Repeat, bool Lenient)
{
    public const string DefaultName = "flights-200k.csv.gz";

    /// <summary>The records that come with the program.</summary>
    public static string Default => System.IO.Path.Combine(AppContext.BaseDirectory, DefaultName);

    /// <summary>Looks at what can be seen without reading the rows, so that a wrong file is refused before any work is done.</summary>
    /// <exception cref="FlightsException">It is not there, damaged, empty, or not in its format.</exception>
    public void Inspect(CancellationToken cancellation)
    {
        switch (Format)
        {
            case RecordFormat.Csv:
                InspectText(cancellation);
                break;
            case RecordFormat.Bare:
                using (FileStream message = InputFile.Open(Path, Format))
                {
                    MessageHead.Read(message, Path);
                }

                break;
            default:
                using (MappedFile mapped = MappedFile.Open(Path, Format))
                {
                    FlightGraph.Verify(mapped.Bytes, Path);
                }

                break;
        }
    }

    public FlightsException NoRows(string found) => new(
        ExitCode.NoRows,
        "there are no rows",
        ("file", Path),
        ("expected", Format == RecordFormat.Csv ? "a header line and at least one row that can be used" : "at least one flight that can be used"),
        ("found", found),
        ("do", "Give another file with --file."));

    /// <summary>Refuses a file in which no row counts.</summary>
    /// <exception cref="FlightsException">There is none.</exception>
    public void RequireRows(long rows, long malformed, long implausible)
    {
        if (rows == malformed + implausible)
        {
            throw NoRows(string.Create(CultureInfo.InvariantCulture, $"{rows} rows, {malformed} of them malformed and {implausible} implausible"));
        }
    }

    private void InspectText(CancellationToken cancellation)
    {
        FlightText.RequireWhole(Path, cancellation);
        using FlightText text = FlightText.Open(Path);
        byte[] head = new byte[RowFormat.LongestLine];
        int length = text.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        if (length == 0)
        {
            throw NoRows("nothing: the file is empty");
        }

        ReadOnlySpan<byte> line = head.AsSpan(0, length);
        int end = line.IndexOf((byte)'\n');
        ColumnMap.Read(end >= 0 ? line[..end] : line, Path);
    }
}
