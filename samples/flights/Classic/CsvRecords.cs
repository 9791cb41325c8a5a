using System.Globalization;
using Flights.Measuring;
using Flights.Parsing;

namespace Flights.Classic;

/// <summary>The records of a CSV file, by a reader of text, strings and parts of strings.</summary>
internal sealed class CsvRecords(FlightFile file, ProgressReporter progress) : IRecordSource
{
    private const int LinesBetweenReports = 4096;

    private long _lineLetters;
    private long _fieldLetters;

    public long RowsRead { get; private set; }

    public long Malformed { get; private set; }

    /// <summary>Letters, 2 bytes each: in the reader, in the line, and in the fields.</summary>
    public long BytesCopied => 2 * ((2 * _lineLetters) + _fieldLetters);

    public IEnumerable<FlightRecord> Read(int pass, CancellationToken cancellation)
    {
        using FlightText text = FlightText.Open(file.Path);
        using var reader = new StreamReader(text);
        string header = reader.ReadLine() ?? throw file.NoRows("nothing: the file is empty");
        ColumnMap columns = ColumnMap.Read(header, file.Path);
        long number = 1;
        while (reader.ReadLine() is { } line)
        {
            number++;
            _lineLetters += line.Length;
            if (number % LinesBetweenReports == 0)
            {
                cancellation.ThrowIfCancellationRequested();
                progress.Report((pass + text.Progress) / file.Repeat);
            }

            if (line.Length > 0 && Parse(line, number, columns) is { } flight)
            {
                yield return flight;
            }
        }
    }

    private FlightRecord? Parse(string line, long number, ColumnMap columns)
    {
        if (line.Length >= RowFormat.LongestLine)
        {
            throw MalformedRow.At(file.Path, number, RowFault.TooLong, columns.Count, Excerpt.Of(line));
        }

        RowsRead++;
        string[] fields = line.Split(',');
        _fieldLetters += line.Length - (fields.Length - 1);
        if (fields.Length != columns.Count)
        {
            return Refuse(RowFault.FieldCount, line, number, columns);
        }

        if (!int.TryParse(fields[columns.Delay], RowFormat.WholeNumber, CultureInfo.InvariantCulture, out int delay))
        {
            return Refuse(RowFault.Delay, fields[columns.Delay], number, columns);
        }

        if (!int.TryParse(fields[columns.Distance], RowFormat.WholeNumber, CultureInfo.InvariantCulture, out int distance))
        {
            return Refuse(RowFault.Distance, fields[columns.Distance], number, columns);
        }

        return double.TryParse(fields[columns.Time], RowFormat.DecimalNumber, CultureInfo.InvariantCulture, out double time)
            ? new FlightRecord(delay, distance, time)
            : Refuse(RowFault.Time, fields[columns.Time], number, columns);
    }

    private FlightRecord? Refuse(RowFault fault, string found, long number, ColumnMap columns)
    {
        if (!file.Lenient)
        {
            throw MalformedRow.At(file.Path, number, fault, columns.Count, Excerpt.Of(found));
        }

        Malformed++;
        return null;
    }
}
