using Flights.Measuring;
using Spectre.Console;

namespace Flights.Reporting;

/// <summary>Shows progress on standard error, so that standard output stays what was asked for.</summary>
internal static class ProgressDisplay
{
    /// <summary>Does the work, showing the per cent it reports for each way.</summary>
    public static async Task<T> ShowAsync<T>(ProgressStyle style, IReadOnlyList<Way> ways, Func<Action<Way, int>, Task<T>> work)
    {
        if (style == ProgressStyle.Lines)
        {
            return await work(static (way, percent) => Console.Error.WriteLine($"{way.ToString().ToLowerInvariant()} {percent}%")).ConfigureAwait(false);
        }

        if (style == ProgressStyle.None || Console.IsErrorRedirected)
        {
            return await work(static (_, _) => { }).ConfigureAwait(false);
        }

        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return await console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .StartAsync(context =>
            {
                var tasks = ways.ToDictionary(way => way, way => context.AddTask(WayNames.Of(way), autoStart: false));
                return work((way, percent) => Advance(tasks[way], percent));
            }).ConfigureAwait(false);
    }

    private static void Advance(ProgressTask task, int percent)
    {
        if (!task.IsStarted)
        {
            task.StartTask();
        }

        task.Value = percent;
    }
}
