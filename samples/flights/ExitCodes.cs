namespace Flights;

/// <summary>What each exit code means, for <c>--help</c> and the documentation.</summary>
internal static class ExitCodes
{
    public static IReadOnlyList<(ExitCode Code, string Meaning)> All { get; } =
    [
        (ExitCode.Done, "done; with several ways, their results are equal"),
        (ExitCode.WaysDiffer, "the ways came to different results"),
        (ExitCode.Usage, "the command line was not understood"),
        (ExitCode.NoInput, "the file is not there or cannot be read"),
        (ExitCode.NotCsv, "the file, or what is compressed in it, is not text"),
        (ExitCode.MissingColumn, "the header lacks a column, or has it twice"),
        (ExitCode.NoRows, "the file is empty, or has no row that can be used"),
        (ExitCode.MalformedRow, "a row is malformed (see --lenient)"),
        (ExitCode.TruncatedGzip, "the gzip data ends too early"),
        (ExitCode.CorruptGzip, "the gzip data is damaged"),
        (ExitCode.ReportUnwritable, "the report cannot be written"),
        (ExitCode.OutOfMemory, "the memory, or the --budget, does not suffice"),
        (ExitCode.ChildFailed, "a measured process died"),
        (ExitCode.MalformedMessage, "the file is not a BARE message of flights, or not a whole one"),
        (ExitCode.MalformedLayout, "the file is not a graph of flights in the fixed layout, or a faulty one"),
        (ExitCode.OutputUnwritable, "the records cannot be written or converted"),
        (ExitCode.Bug, "a bug in this program"),
        (ExitCode.Interrupted, "stopped by Ctrl-C (SIGINT)"),
        (ExitCode.Terminated, "stopped by SIGTERM"),
    ];
}
