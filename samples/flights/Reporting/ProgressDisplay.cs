using Spectre.Console;

namespace Flights.Reporting;

/// <summary>Shows progress on standard error, so that standard output stays what was asked for.</summary>
internal static class ProgressDisplay
{
    /// <summary>Does the work, showing the per cent it reports for each of its parts.</summary>
    public static async Task<T> ShowAsync<T>(ProgressStyle style, IReadOnlyList<ProgressBar> parts, Func<Action<ProgressBar, int>, Task<T>> work)
    {
        if (style == ProgressStyle.Lines)
        {
            return await work(static (part, percent) => Console.Error.WriteLine($"{part.Key} {percent}%")).ConfigureAwait(false);
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
                var tasks = parts.ToDictionary(part => part, part => context.AddTask(part.Name, autoStart: false));
                return work((part, percent) => Advance(tasks[part], percent));
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
