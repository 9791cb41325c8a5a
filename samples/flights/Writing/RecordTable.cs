using System.Threading.Channels;
using Fidelity.Memory;
using Flights.Data;
using Flights.Measuring;
using Flights.Parsing;
using Flights.Pipeline;
using Flights.Timeline;

namespace Flights.Writing;

/// <summary>All records of a file in region memory, implausible ones included, to be written in another form.</summary>
internal sealed class RecordTable : IDisposable
{
    private readonly Region _region;
    private readonly RegionTimeline _notShown = new();
    private readonly FollowedRegion _rows;
    private readonly List<ReadCapability<Flight>> _chunks = [];

    private RecordTable(ByteSize? budget)
    {
        _region = Region.Create(new RegionOptions { Name = "flights", Budget = budget });
        _rows = new FollowedRegion(_region, "rows", _notShown);
    }

    /// <summary>The records, some after the other.</summary>
    public IReadOnlyList<ReadCapability<Flight>> Chunks => _chunks;

    /// <summary>The number of records.</summary>
    public int Count { get; private set; }

    /// <summary>The right to allocate what a form needs; it ends with the table.</summary>
    public AllocateCapability Memory => _region;

    /// <summary>Reads a file, as often as it says.</summary>
    /// <exception cref="FlightsException">The file is not what it should be, or has no or too many records.</exception>
    /// <exception cref="RegionExhaustedException">The budget does not allow it.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public static async Task<RecordTable> ReadAsync(FlightFile file, ByteSize? budget, ProgressReporter progress, CancellationToken cancellation)
    {
        RecordTable table = new(budget);
        try
        {
            await table.FillAsync(file, progress, cancellation).ConfigureAwait(false);
            return table;
        }
        catch
        {
            table.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        _rows.Dispose();
        _region.Dispose();
        _notShown.Dispose();
    }

    private async Task FillAsync(FlightFile file, ProgressReporter progress, CancellationToken cancellation)
    {
        using IRowSource source = RowSources.Open(file, _region, _notShown, progress, RowFormat.LongestLine);
        Channel<WriteCapability<Flight>> chunks = Channel.CreateUnbounded<WriteCapability<Flight>>();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        Task reading = Stage.Start(chunks.Writer.TryComplete, () => source.RunAsync(new FlightTable(_rows), chunks.Writer, stop.Token));
        try
        {
            await foreach (WriteCapability<Flight> chunk in chunks.Reader.ReadAllAsync(cancellation).ConfigureAwait(false))
            {
                Add(file, chunk);
            }
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await reading.ConfigureAwait(false);
        }

        file.RequireRows(source.RowsRead, source.Malformed, implausible: 0);
    }

    private void Add(FlightFile file, WriteCapability<Flight> chunk)
    {
        if (chunk.Length > MessageForm.MostRecords - Count)
        {
            throw new FlightsException(
                ExitCode.OutputUnwritable,
                "there are too many records for one file",
                ("file", file.Path),
                ("expected", FormattableString.Invariant($"at most {MessageForm.MostRecords} records, 1 GB")),
                ("found", "more"),
                ("do", "Repeat fewer times with --repeat, or split the file."));
        }

        _chunks.Add(chunk);
        Count += chunk.Length;
    }
}
