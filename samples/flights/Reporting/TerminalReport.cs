using Flights.Data;
using Flights.Measuring;
using Spectre.Console;

namespace Flights.Reporting;

/// <summary>Shows the result on a terminal, or in a file of text.</summary>
internal sealed class TerminalReport(IAnsiConsole console)
{
    private const int BesidesBar = 54;
    private const int WidestBar = 60;
    private const int WidthOfFile = 100;

    /// <summary>On standard output: as wide as the terminal; in a file 100 columns, without colours.</summary>
    public static TerminalReport OnOutput()
    {
        bool isFile = Console.IsOutputRedirected;
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = isFile ? AnsiSupport.No : AnsiSupport.Detect });
        if (isFile)
        {
            console.Profile.Width = WidthOfFile;
        }

        return new TerminalReport(console);
    }

    public void Write(JobResult result, string? reportPath)
    {
        FlightSummary summary = result.Summary;
        console.MarkupLineInterpolated(
            $"[bold]{Figures.Count(summary.Overall.Count)} flights[/] from {Path.GetFileName(result.File.Path)}{result.Conversion}{(result.File.Repeat > 1 ? $", read {result.File.Repeat} times" : "")}");
        console.MarkupLineInterpolated(
            $"[dim]{Figures.Count(summary.RowsRead)} rows read, {Figures.Count(summary.Malformed)} malformed, {Figures.Count(summary.Implausible)} implausible; late is more than {DelayStatistics.LateAfter} minutes[/]");
        WriteDelays("hour", summary.Hours, statistics => Figures.Hour(statistics.Bucket));
        WriteDelays("miles", summary.Bands, statistics => DistanceBands.NameOf(statistics.Bucket));
        WriteComparison(result.Measurements);
        if (reportPath is not null)
        {
            console.WriteLine();
            console.WriteLine($"Report: {reportPath}");
        }
    }

    private void WriteDelays(string bucket, IReadOnlyList<DelayStatistics> all, Func<DelayStatistics, string> name)
    {
        double scale = DelayScale.For(all);
        int width = Math.Clamp(console.Profile.Width - BesidesBar, 10, WidestBar);
        Table table = new Table().Border(TableBorder.Simple)
            .AddColumn(Right(bucket))
            .AddColumn(Right("flights"))
            .AddColumn(Right("median"))
            .AddColumn(Right("p90"))
            .AddColumn(Right("late"))
            .AddColumn(new TableColumn(new Markup("[blue]█[/] median  [aqua]▒[/] p90, minutes")).NoWrap());
        foreach (DelayStatistics statistics in all)
        {
            table.AddRow(
                new Text(name(statistics)),
                new Text(Figures.Count(statistics.Count)),
                new Text(Figures.Minutes(statistics.Median)),
                new Text(Figures.Minutes(statistics.P90)),
                new Text(Figures.Percent(statistics.LateShare)),
                Bar(Cells(statistics.Median, scale, width), Cells(statistics.P90, scale, width), statistics.P90 > scale));
        }

        console.Write(table);
    }

    private static TableColumn Right(string name) => new TableColumn(name).RightAligned().NoWrap().Padding(1, 0);

    private static int Cells(double minutes, double scale, int width) =>
        Math.Clamp((int)Math.Round(minutes / scale * width), 0, width);

    private static Markup Bar(int median, int p90, bool goesOn) =>
        new($"[blue]{new string('█', median)}[/][aqua]{new string('▒', Math.Max(0, p90 - median))}{(goesOn ? "›" : "")}[/]");

    private static string Heading(string name) => name.Split(' ', 2) is [var format, var way] ? $"{format}\n{way}" : name;

    private void WriteComparison(IReadOnlyList<Measurement> measurements)
    {
        bool isNarrow = measurements.Count > 2;
        Table table = new Table().Border(TableBorder.Simple).AddColumn(new TableColumn("").NoWrap());
        foreach (string name in WayNames.Of(measurements))
        {
            // One line for the format and one for the way, so that six columns fit beside each other.
            TableColumn column = new(isNarrow ? Heading(name) : name);
            table.AddColumn(isNarrow ? column.RightAligned().NoWrap().Padding(1, 0, 0, 0) : column.RightAligned());
        }

        if (measurements.Count == 2)
        {
            table.AddColumn(new TableColumn("better by").RightAligned());
        }

        foreach (Comparison comparison in Comparison.All)
        {
            List<string> cells = [comparison.Name, .. measurements.Select(measured => comparison.Show(comparison.Value(measured)))];
            if (measurements is [var fidelity, var classic])
            {
                cells.Add(comparison.Advantage(fidelity, classic));
            }

            table.AddRow([.. cells.Select(cell => new Text(cell))]);
        }

        console.Write(table);
        if (measurements.Count > 1)
        {
            console.MarkupLineInterpolated($"[green]{Figures.HowMany(measurements.Count)} ways came to exactly the same results.[/]");
        }

        foreach (string note in Comparison.NotesOn(measurements))
        {
            console.MarkupLineInterpolated($"[dim]{note}[/]");
        }
    }
}
