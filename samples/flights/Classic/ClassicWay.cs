using System.Globalization;
using Flights.Data;
using Flights.Measuring;
using Flights.Parsing;

namespace Flights.Classic;

/// <summary>The same work the usual .NET way: a reader, strings, records, LINQ, a new list after each stage.</summary>
internal sealed class ClassicWay(FlightFile file, ProgressReporter progress)
{
    private const int LinesBetweenReports = 4096;

    // The values of a record: two numbers and two buckets of 4 bytes, a time of 8.
    private const int BytesPerRecord = 24;

    private long _rowsRead;
    private long _malformed;
    private long _lineLetters;
    private long _fieldLetters;
    private long _records;

    /// <summary>
    /// Bytes of text and rows that were written a second time: as letters (2 bytes each) in the reader, in the line,
    /// and in the fields, and as the values of a record that <c>with</c> copies. References in lists do not count.
    /// </summary>
    public long BytesCopied => (2 * ((2 * _lineLetters) + _fieldLetters)) + (BytesPerRecord * _records);

    /// <exception cref="FlightsException">The file is not what it should be.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public FlightSummary Run(CancellationToken cancellation)
    {
        List<FlightRecord> flights = [];
        for (int pass = 0; pass < file.Repeat; pass++)
        {
            flights.AddRange(Read(pass, cancellation));
        }

        List<FlightRecord> plausible = flights.Where(flight => Plausibility.Allows(flight.Delay, flight.Distance, flight.Time)).ToList();
        file.RequireRows(_rowsRead, _malformed, flights.Count - plausible.Count);
        cancellation.ThrowIfCancellationRequested();

        List<FlightRecord> bucketed = plausible
            .Select(flight => flight with { Hour = (int)flight.Time, Band = DistanceBands.Of(flight.Distance) })
            .ToList();
        _records += bucketed.Count;
        cancellation.ThrowIfCancellationRequested();

        return new FlightSummary(
            _rowsRead,
            _malformed,
            flights.Count - plausible.Count,
            Describe(0, bucketed),
            DescribeBy(flight => flight.Hour),
            DescribeBy(flight => flight.Band));

        List<DelayStatistics> DescribeBy(Func<FlightRecord, int> bucket) => bucketed
            .GroupBy(bucket)
            .OrderBy(group => group.Key)
            .Select(group => Describe(group.Key, group))
            .ToList();
    }

    private static DelayStatistics Describe(int bucket, IEnumerable<FlightRecord> flights)
    {
        List<int> delays = flights.Select(flight => flight.Delay).Order().ToList();
        return new DelayStatistics(
            bucket,
            delays.Count,
            delays.Average(),
            delays[0],
            delays[^1],
            (delays[(delays.Count - 1) / 2] + delays[delays.Count / 2]) / 2.0,
            delays[(int)DelayStatistics.RankOfP90(delays.Count) - 1],
            delays.Count(delay => delay > DelayStatistics.LateAfter));
    }

    private IEnumerable<FlightRecord> Read(int pass, CancellationToken cancellation)
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

        _rowsRead++;
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

        _malformed++;
        return null;
    }
}
