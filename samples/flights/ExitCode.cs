namespace Flights;

/// <summary>What the program exits with.</summary>
internal enum ExitCode
{
    Done = 0,
    WaysDiffer = 1,
    Usage = 2,
    NoInput = 10,
    NotCsv = 11,
    MissingColumn = 12,
    NoRows = 13,
    MalformedRow = 14,
    TruncatedGzip = 15,
    CorruptGzip = 16,
    ReportUnwritable = 17,
    OutOfMemory = 18,
    ChildFailed = 19,
    MalformedMessage = 20,
    MalformedLayout = 21,
    OutputUnwritable = 22,
    Bug = 70,
    Interrupted = 130,
    Terminated = 143,
}
