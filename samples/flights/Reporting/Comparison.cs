using Flights.Formats;
using Flights.Measuring;

namespace Flights.Reporting;

/// <summary>One line of the comparison of the ways.</summary>
/// <param name="Name">What is compared.</param>
/// <param name="Value">The figure of one way.</param>
/// <param name="Show">The figure as people read it.</param>
/// <param name="MoreIsBetter">Whether the larger figure is the better one.</param>
internal sealed record Comparison(string Name, Func<Measurement, double> Value, Func<double, string> Show, bool MoreIsBetter = false)
{
    private static readonly string[] OtherFormats =
    [
        "BARE: Fidelity decodes each record from a block of the file into its row; usual .NET is the generated codec, whose objects are copied into records. Layout: Fidelity maps the file, verifies it once and reads the records where they lie; usual .NET reads it into an array, verifies that, and copies it into records. Pages of a mapped file count as resident memory, though they are the system's own copy of the file.",
    ];

    public static IReadOnlyList<Comparison> All { get; } =
    [
        new("time", measured => measured.Seconds, Figures.Seconds),
        new("  just-in-time compilation", measured => measured.CompilationSeconds, Figures.Seconds),
        new("one pass, code compiled", measured => measured.CompiledPassSeconds, Figures.Seconds),
        new("rows per second", measured => measured.RowsPerSecond, Figures.Count, MoreIsBetter: true),
        new("processor time", measured => measured.ProcessorSeconds, Figures.Seconds),
        new("bytes copied", measured => measured.BytesCopied, Bytes),
        new("managed bytes allocated", measured => measured.ManagedBytes, Bytes),
        new("collections gen 0", measured => measured.Gen0, Figures.Count),
        new("collections gen 1", measured => measured.Gen1, Figures.Count),
        new("collections gen 2", measured => measured.Gen2, Figures.Count),
        new("pauses by collections", measured => measured.PauseSeconds, Figures.Seconds),
        new("peak resident memory", measured => measured.PeakResidentBytes, Bytes),
        new("  of it before the work", measured => measured.StartResidentBytes, Bytes),
        new("peak in regions", measured => measured.RegionPeakBytes, Bytes),
    ];

    /// <summary>How the figures are to be read.</summary>
    public static IReadOnlyList<string> NotesOn(IReadOnlyList<Measurement> measurements) =>
    [
        "Each way ran alone in a fresh process. Time includes just-in-time compilation, which is counted on all threads, partly beside the work; one pass over the file was timed afterwards, with the code compiled.",
        "Bytes copied: text and row values written a second time after decompression. Fidelity: lines that straddle two blocks, rows moved to close gaps. Usual .NET: letters in the reader, in lines and in fields (2 bytes each), values copied by 'with'; references in lists do not count.",
        .. measurements.Any(measured => measured.Format != RecordFormat.Csv) ? OtherFormats : [],
        "Peak resident memory is the process's (VmHWM on Linux), the runtime included. Peak in regions is the sum of each region's peak.",
    ];

    /// <summary>How much better the Fidelity way is, or nothing where that has no meaning.</summary>
    public string Advantage(Measurement fidelity, Measurement classic)
    {
        (double mine, double other) = MoreIsBetter ? (Value(classic), Value(fidelity)) : (Value(fidelity), Value(classic));
        return mine > 0 && other > 0 && Name[0] != ' ' ? Figures.Times(other / mine) : "";
    }

    private static string Bytes(double bytes) => bytes == 0 ? "0" : Figures.Bytes((long)bytes);
}
