using Flights.Formats;

namespace Flights.Measuring;

/// <summary>What the work took, from its first instruction to its result, in a process of its own that did nothing before.</summary>
/// <param name="Way">How it was done.</param>
/// <param name="Format">What the records were read from.</param>
/// <param name="Seconds">Elapsed time, just-in-time compilation included.</param>
/// <param name="CompilationSeconds">How long code was compiled just in time, on all threads; part of it while others worked.</param>
/// <param name="CompiledPassSeconds">Elapsed time of one more pass over the file afterwards, when the code is compiled.</param>
/// <param name="ProcessorSeconds">Processor time of all threads.</param>
/// <param name="RowsPerSecond">Rows read per second of elapsed time.</param>
/// <param name="BytesCopied">Bytes of text and rows written a second time.</param>
/// <param name="ManagedBytes">Bytes allocated on the managed heap, by all threads.</param>
/// <param name="Gen0">Collections of generation 0.</param>
/// <param name="Gen1">Collections of generation 1.</param>
/// <param name="Gen2">Collections of generation 2.</param>
/// <param name="PauseSeconds">How long collections stopped the program.</param>
/// <param name="StartResidentBytes">The process's peak resident memory before the work: the runtime itself.</param>
/// <param name="PeakResidentBytes">The process's peak resident memory after the work.</param>
/// <param name="RegionPeakBytes">The most that was allocated in regions, as the sum of each region's peak; 0 without regions.</param>
internal sealed record Measurement(
    Way Way,
    RecordFormat Format,
    double Seconds,
    double CompilationSeconds,
    double CompiledPassSeconds,
    double ProcessorSeconds,
    double RowsPerSecond,
    long BytesCopied,
    long ManagedBytes,
    int Gen0,
    int Gen1,
    int Gen2,
    double PauseSeconds,
    long StartResidentBytes,
    long PeakResidentBytes,
    long RegionPeakBytes);
