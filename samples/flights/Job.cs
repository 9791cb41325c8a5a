using Flights.Formats;
using Flights.Measuring;
using Flights.Reporting;
using Flights.Writing;

namespace Flights;

/// <summary>The whole job: checks what can be checked beforehand, converts, takes each way, compares, reports.</summary>
internal sealed class Job(JobOptions options)
{
    private static readonly ProgressBar Converting = new("converting", "converting");

    /// <exception cref="FlightsException">It cannot be done.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public async Task RunAsync(CancellationToken cancellation)
    {
        options.File.Inspect(cancellation);
        OutputFile? report = options.ReportPath is { } path ? OutputFile.ForReport(path, options.File.Path) : null;
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

    private Task<IReadOnlyList<MeasuredRun>> MeasureAsync(CancellationToken cancellation)
    {
        bool converts = options.Formats.Any(format => format != options.File.Format);
        ProgressBar[] bars =
        [
            .. converts ? [Converting] : Array.Empty<ProgressBar>(),
            .. options.Formats.SelectMany(format => options.Ways.Select(way => WayNames.BarOf(way, format))),
        ];
        return ProgressDisplay.ShowAsync(options.Progress, bars, show => MeasureAsync(show, cancellation));
    }

    private async Task<IReadOnlyList<MeasuredRun>> MeasureAsync(Action<ProgressBar, int> show, CancellationToken cancellation)
    {
        using ConvertedFiles files = await ConvertedFiles.CreateAsync(
            options.File, options.Formats, options.Budget, new ProgressReporter(percent => show(Converting, percent)), cancellation).ConfigureAwait(false);
        List<MeasuredRun> runs = [];
        foreach (RecordFormat format in options.Formats)
        {
            foreach (Way way in options.Ways)
            {
                ProgressBar bar = WayNames.BarOf(way, format);
                runs.Add(await MeasuredProcess.RunAsync(way, files.In(format), options.Budget, percent => show(bar, percent), cancellation).ConfigureAwait(false));
                show(bar, 100);
            }
        }

        return runs;
    }

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
                    "the ways came to different results",
                    [
                        ("file", options.File.Path),
                        ("expected", $"the same from {NameOf(first)} and {NameOf(other)}"),
                        .. differences.Select(difference => ("found", difference)),
                        ("do", "This is a bug in the program, unless the file changed between the two; please report it with the file."),
                    ]);
            }
        }

        return new JobResult(options.File, first.Summary, runs);
    }

    private static string NameOf(MeasuredRun run) => WayNames.Full(run.Measurement.Way, run.Measurement.Format);
}
