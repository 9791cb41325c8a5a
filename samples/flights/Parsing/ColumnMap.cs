using System.Text;

namespace Flights.Parsing;

/// <summary>Where the columns are, by the header's names: in any order, among others that are ignored.</summary>
/// <param name="Count">Columns in the header.</param>
/// <param name="Delay">The index of the delay.</param>
/// <param name="Distance">The index of the distance.</param>
/// <param name="Time">The index of the time.</param>
internal readonly record struct ColumnMap(int Count, int Delay, int Distance, int Time)
{
    private const char ByteOrderMark = '\uFEFF';
    private static readonly string[] Wanted = ["delay", "distance", "time"];

    /// <summary>Reads the header line.</summary>
    /// <exception cref="FlightsException">It is not text, or a column is missing or there twice.</exception>
    public static ColumnMap Read(ReadOnlySpan<byte> line, string file)
    {
        if (line.EndsWith("\r"u8))
        {
            line = line[..^1];
        }

        return Read(Decode(line, file), file);
    }

    /// <inheritdoc cref="Read(ReadOnlySpan{byte}, string)"/>
    public static ColumnMap Read(string line, string file)
    {
        string[] names = line.TrimStart(ByteOrderMark).Split(',', StringSplitOptions.TrimEntries);
        return new ColumnMap(names.Length, Find(Wanted[0]), Find(Wanted[1]), Find(Wanted[2]));

        int Find(string wanted)
        {
            int[] found = [.. Enumerable.Range(0, names.Length).Where(i => names[i].Equals(wanted, StringComparison.OrdinalIgnoreCase))];
            return found.Length == 1 ? found[0] : throw new FlightsException(
                ExitCode.MissingColumn,
                found.Length == 0 ? "a column is missing" : "a column is there more than once",
                ("file", file),
                ("line", "1"),
                ("column", wanted),
                ("expected", $"a header that names {string.Join(", ", Wanted)} once each, in any order, separated by commas; other columns are ignored"),
                ("found", Excerpt.Of(line)),
                ("do", "Name the columns so in the first line, or give another file with --file."));
        }
    }

    private static string Decode(ReadOnlySpan<byte> line, string file)
    {
        if (Excerpt.IsText(line))
        {
            return Encoding.UTF8.GetString(line);
        }

        throw new FlightsException(
            ExitCode.NotCsv,
            "this is not a CSV file",
            ("file", file),
            ("line", "1"),
            ("expected", "text in UTF-8, separated by commas, as it is or compressed with gzip"),
            ("found", $"bytes that are not text: {Excerpt.Of(line)}"),
            ("do", "Give a CSV file, or one compressed with gzip, with --file."));
    }
}
