using Fidelity.Memory;
using Flights.Formats;
using Flights.Measuring;
using Flights.Parsing;
using Flights.Timeline;

namespace Flights.Pipeline;

/// <summary>Chooses how the rows of a file get into a table.</summary>
internal static class RowSources
{
    /// <param name="file">What to read.</param>
    /// <param name="parent">Where memory comes from.</param>
    /// <param name="timeline">Records what the regions do.</param>
    /// <param name="progress">Is told how far the work is.</param>
    /// <param name="blockSize">The size of a block of the file, in bytes; also the longest line.</param>
    public static IRowSource Open(FlightFile file, Region parent, RegionTimeline timeline, ProgressReporter progress, int blockSize) => file.Format switch
    {
        RecordFormat.Csv => new CsvRows(file, new FollowedRegion(parent, "text blocks", timeline), blockSize, progress),
        RecordFormat.Bare => new MessageRows(file, new FollowedRegion(parent, "message blocks", timeline), blockSize, progress),
        _ => new LayoutRows(file, progress),
    };
}
