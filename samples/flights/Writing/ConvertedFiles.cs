using Fidelity.Memory;
using Flights.Formats;
using Flights.Measuring;
using Flights.Parsing;

namespace Flights.Writing;

/// <summary>The same records in each format that is to be read: in the file that there is, and in temporary ones.</summary>
internal sealed class ConvertedFiles : IDisposable
{
    private readonly FlightFile _source;
    private readonly Dictionary<RecordFormat, TemporaryFile> _files = [];

    private ConvertedFiles(FlightFile source) => _source = source;

    /// <summary>Converts a file into the formats that it is not in. It is read once.</summary>
    /// <exception cref="FlightsException">It cannot be done.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public static async Task<ConvertedFiles> CreateAsync(
        FlightFile source, IReadOnlyList<RecordFormat> formats, ByteSize? budget, ProgressReporter progress, CancellationToken cancellation)
    {
        ConvertedFiles files = new(source);
        try
        {
            if (formats.Any(format => format != source.Format))
            {
                await files.ConvertAsync(formats, budget, progress, cancellation).ConfigureAwait(false);
            }

            return files;
        }
        catch (RegionExhaustedException failure)
        {
            files.Dispose();
            throw MemoryShortage.Of(failure, budget);
        }
        catch
        {
            files.Dispose();
            throw;
        }
    }

    /// <summary>The records in a format.</summary>
    public FlightFile In(RecordFormat format) =>
        format == _source.Format ? _source : _source with { Path = _files[format].Path, Format = format };

    public void Dispose()
    {
        foreach (TemporaryFile file in _files.Values)
        {
            file.Dispose();
        }
    }

    private async Task ConvertAsync(IReadOnlyList<RecordFormat> formats, ByteSize? budget, ProgressReporter progress, CancellationToken cancellation)
    {
        using RecordTable table = await RecordTable.ReadAsync(_source with { Repeat = 1 }, budget, progress, cancellation).ConfigureAwait(false);
        foreach (RecordFormat format in formats.Where(format => format != _source.Format))
        {
            cancellation.ThrowIfCancellationRequested();
            WrittenForm form = format == RecordFormat.Bare ? WrittenForm.Bare : WrittenForm.Layout;
            _files.Add(format, TemporaryFile.Create(stream => RecordWriter.Write(table, form, stream)));
        }
    }
}
