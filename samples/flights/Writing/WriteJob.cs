using Fidelity.Memory;
using Flights.Measuring;
using Flights.Reporting;

namespace Flights.Writing;

/// <summary>Writes the records of a file in another form, and does nothing else.</summary>
internal sealed class WriteJob(WriteOptions options)
{
    private static readonly ProgressBar Reading = new("reading", "reading");

    /// <exception cref="FlightsException">It cannot be done.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public async Task RunAsync(CancellationToken cancellation)
    {
        options.File.Inspect(cancellation);
        OutputFile? output = options.OutputPath is { } path ? OutputFile.ForRecords(path, options.File.Path) : null;
        try
        {
            using RecordTable table = await ProgressDisplay.ShowAsync(
                options.Progress,
                [Reading],
                show => RecordTable.ReadAsync(options.File, options.Budget, new ProgressReporter(percent => show(Reading, percent)), cancellation)).ConfigureAwait(false);
            cancellation.ThrowIfCancellationRequested();
            Write(table, output);
        }
        catch (RegionExhaustedException failure)
        {
            throw MemoryShortage.Of(failure, options.Budget);
        }
    }

    private void Write(RecordTable table, OutputFile? output)
    {
        if (output is not null)
        {
            output.Write(stream => RecordWriter.Write(table, options.Form, stream));
            return;
        }

        using Stream standard = Console.OpenStandardOutput();
        using BufferedStream buffered = new(standard, 1 << 16);
        RecordWriter.Write(table, options.Form, buffered);
    }
}
