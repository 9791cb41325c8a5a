using Flights.Data;
using Flights.Formats;
using Flights.Measuring;
using Flights.Parsing;

namespace Flights.Classic;

/// <summary>The same work the usual .NET way: a reader, strings, records, LINQ, a new list after each stage.</summary>
internal sealed class ClassicWay(FlightFile file, ProgressReporter progress)
{
    // The values of a record: two numbers and two buckets of 4 bytes, a time of 8.
    private const int BytesPerRecord = 24;

    private readonly IRecordSource _source = file.Format switch
    {
        RecordFormat.Csv => new CsvRecords(file, progress),
        RecordFormat.Bare => new MessageRecords(file, progress),
        _ => new LayoutRecords(file, progress),
    };

    private long _records;

    /// <summary>
    /// Bytes of text and rows that were written a second time: by the source of the records, and as the values of a record
    /// that <c>with</c> copies. References in lists do not count.
    /// </summary>
    public long BytesCopied => _source.BytesCopied + (BytesPerRecord * _records);

    /// <exception cref="FlightsException">The file is not what it should be.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public FlightSummary Run(CancellationToken cancellation)
    {
        List<FlightRecord> flights = [];
        for (int pass = 0; pass < file.Repeat; pass++)
        {
            flights.AddRange(_source.Read(pass, cancellation));
        }

        List<FlightRecord> plausible = flights.Where(flight => Plausibility.Allows(flight.Delay, flight.Distance, flight.Time)).ToList();
        file.RequireRows(_source.RowsRead, _source.Malformed, flights.Count - plausible.Count);
        cancellation.ThrowIfCancellationRequested();

        List<FlightRecord> bucketed = plausible
            .Select(flight => flight with { Hour = (int)flight.Time, Band = DistanceBands.Of(flight.Distance) })
            .ToList();
        _records += bucketed.Count;
        cancellation.ThrowIfCancellationRequested();

        return new FlightSummary(
            _source.RowsRead,
            _source.Malformed,
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
}
