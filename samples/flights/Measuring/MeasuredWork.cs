using System.Diagnostics;
using System.Text.Json;
using Fidelity.Memory;
using Flights.Classic;
using Flights.Data;
using Flights.Formats;
using Flights.Parsing;
using Flights.Pipeline;
using Flights.Timeline;

namespace Flights.Measuring;

/// <summary>What a measured process does: one way, once. Progress and the answer go to its output, one line each.</summary>
internal static class MeasuredWork
{
    public static async Task<ExitCode> RunAsync(Way way, FlightFile file, ByteSize? budget, CancellationToken cancellation)
    {
        using Stream output = Console.OpenStandardOutput();
        ChildAnswer answer;
        try
        {
            answer = ChildAnswer.Of(await MeasureAsync(way, file, budget, ProgressReporter.To(output), cancellation).ConfigureAwait(false));
        }
        catch (FlightsException failure)
        {
            answer = ChildAnswer.Of(failure);
        }
        catch (RegionExhaustedException failure)
        {
            answer = ChildAnswer.Of(MemoryShortage.Of(failure, budget));
        }
        catch (Exception failure) when (failure is InsufficientMemoryException or OutOfMemoryException)
        {
            answer = ChildAnswer.Of(MemoryShortage.Of(way, failure));
        }

        await JsonSerializer.SerializeAsync(output, answer, AnswerFormat.Default.ChildAnswer, cancellation).ConfigureAwait(false);
        return answer.Code;
    }

    private static Task<MeasuredRun> MeasureAsync(
        Way way, FlightFile file, ByteSize? budget, ProgressReporter progress, CancellationToken cancellation) =>
        way == Way.Fidelity
            ? MeasureFidelityAsync(file, budget, progress, cancellation)
            : Task.FromResult(MeasureClassic(file, progress, cancellation));

    private static async Task<MeasuredRun> MeasureFidelityAsync(
        FlightFile file, ByteSize? budget, ProgressReporter progress, CancellationToken cancellation)
    {
        var meter = new ProcessMeter();
        using RegionTimeline timeline = new();
        IRegionWork work = Create(file, budget, timeline, progress);
        FlightSummary summary = await work.RunAsync(cancellation).ConfigureAwait(false);
        IReadOnlyList<RegionTrack> tracks = timeline.Tracks;
        Measurement measurement = meter.Stop(Way.Fidelity, file.Format, summary.RowsRead, work.BytesCopied, tracks.Sum(track => track.PeakInUse));

        long began = BeginCompiledPass();
        using RegionTimeline notShown = new();
        await Create(file with { Repeat = 1 }, budget, notShown, ProgressReporter.None).RunAsync(cancellation).ConfigureAwait(false);
        return new MeasuredRun(summary, EndCompiledPass(measurement, began), tracks);
    }

    private static IRegionWork Create(FlightFile file, ByteSize? budget, RegionTimeline timeline, ProgressReporter progress) =>
        file.Format == RecordFormat.Layout
            ? new MappedWay(file, budget, timeline, progress)
            : new FidelityWay(file, budget, timeline, progress);

    private static MeasuredRun MeasureClassic(FlightFile file, ProgressReporter progress, CancellationToken cancellation)
    {
        var meter = new ProcessMeter();
        ClassicWay work = new(file, progress);
        FlightSummary summary = work.Run(cancellation);
        Measurement measurement = meter.Stop(Way.Classic, file.Format, summary.RowsRead, work.BytesCopied, regionPeakBytes: 0);

        long began = BeginCompiledPass();
        new ClassicWay(file with { Repeat = 1 }, ProgressReporter.None).Run(cancellation);
        return new MeasuredRun(summary, EndCompiledPass(measurement, began), []);
    }

    private static long BeginCompiledPass()
    {
        // What the measured work left to collect is not this pass's doing.
        GC.Collect();
        return Stopwatch.GetTimestamp();
    }

    private static Measurement EndCompiledPass(Measurement measurement, long began) =>
        measurement with { CompiledPassSeconds = Stopwatch.GetElapsedTime(began).TotalSeconds };
}
