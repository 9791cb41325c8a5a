using Flights.Measuring;
using Flights.Reporting;

namespace Flights;

/// <summary>The whole job: checks what can be checked beforehand, takes each way, compares, reports.</summary>
internal sealed class Job(JobOptions options)
{
    /// <exception cref="FlightsException">It cannot be done.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public async Task RunAsync(CancellationToken cancellation)
    {
        options.File.Inspect(cancellation);
        ReportFile? report = options.ReportPath is { } path ? ReportFile.Check(path, options.File.Path) : null;
        JobResult result = Combine(await MeasureAsync(cancellation).ConfigureAwait(false));
        cancellation.ThrowIfCancellationRequested();
        report?.Write(HtmlReport.Render(result));
        if (options.Json)
        {
            JsonReport.Write(result, report?.Path, Console.Out);
        }
        else
        {
            TerminalReport.OnOutput().Write(result, report?.Path);
        }
    }

    private Task<IReadOnlyList<MeasuredRun>> MeasureAsync(CancellationToken cancellation) =>
        ProgressDisplay.ShowAsync(options.Progress, options.Ways, async show =>
        {
            List<MeasuredRun> runs = [];
            foreach (Way way in options.Ways)
            {
                runs.Add(await MeasuredProcess.RunAsync(way, options.File, options.Budget, percent => show(way, percent), cancellation).ConfigureAwait(false));
                show(way, 100);
            }

            return (IReadOnlyList<MeasuredRun>)runs;
        });

    private JobResult Combine(IReadOnlyList<MeasuredRun> runs)
    {
        MeasuredRun first = runs[0];
        foreach (MeasuredRun other in runs.Skip(1))
        {
            IReadOnlyList<string> differences = first.Summary.DifferencesFrom(other.Summary);
            if (differences.Count > 0)
            {
                throw new FlightsException(
                    ExitCode.WaysDiffer,
                    "the two ways came to different results",
                    [
                        ("file", options.File.Path),
                        ("expected", $"the same from {first.Measurement.Way} and {other.Measurement.Way}"),
                        .. differences.Select(difference => ("found", difference)),
                        ("do", "This is a bug in the program, unless the file changed between the two; please report it with the file."),
                    ]);
            }
        }

        return new JobResult(
            options.File,
            first.Summary,
            [.. runs.Select(run => run.Measurement)],
            [.. runs.SelectMany(run => run.Tracks)]);
    }
}
