using System.Net;
using System.Text;
using Flights.Data;
using Flights.Formats;
using Flights.Measuring;

namespace Flights.Reporting;

/// <summary>The report: one file that needs no other.</summary>
internal static class HtmlReport
{
    public static string Render(JobResult result)
    {
        FlightSummary summary = result.Summary;
        string file = Path.GetFileName(result.File.Path);
        return $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Delays of {Figures.Count(summary.Overall.Count)} flights</title>
            <style>{StyleSheet()}</style>
            </head>
            <body>
            <main>
            <h1>Delays of {Figures.Count(summary.Overall.Count)} flights</h1>
            <p>{Text(file)}{result.Conversion}{(result.File.Repeat > 1 ? $", read {Figures.Count(result.File.Repeat)} times" : "")}: {Figures.Count(summary.RowsRead)} rows, {Figures.Count(summary.Malformed)} malformed, {Figures.Count(summary.Implausible)} implausible. Rows that count have {Text(Plausibility.Rule)}.</p>
            <div class="facts">{string.Concat(Facts(summary.Overall).Select(fact => $"<div class=\"fact\"><b>{Text(fact.Value)}</b><span>{Text(fact.Name)}</span></div>"))}</div>
            {Delays("Delays by hour of departure", "hour", summary.Hours, statistics => Figures.Hour(statistics.Bucket))}
            {Delays("Delays by distance", "miles", summary.Bands, statistics => DistanceBands.NameOf(statistics.Bucket))}
            {Ways(result.Measurements)}
            {string.Concat(result.Runs.Where(run => run.Tracks.Count > 0).Select(run => Regions(run, result.Measurements)))}
            </main>
            </body>
            </html>

            """;
    }

    private static IEnumerable<(string Name, string Value)> Facts(DelayStatistics overall) =>
    [
        ("median delay", $"{Figures.Minutes(overall.Median)} min"),
        ("mean delay", $"{Figures.Minutes(overall.Mean)} min"),
        ("nine in ten are no later than", $"{Figures.Minutes(overall.P90)} min"),
        ($"more than {DelayStatistics.LateAfter} minutes late", Figures.Percent(overall.LateShare)),
    ];

    private static string Delays(string title, string bucket, IReadOnlyList<DelayStatistics> all, Func<DelayStatistics, string> label) => $"""
        <section>
        <h2>{title}</h2>
        <div class="key"><span><i class="k-p90"></i>90th percentile</span><span><i class="k-median"></i>median</span><span><i class="k-late"></i>late</span></div>
        {DelayChart.Render(title, bucket, all, label)}
        <details><summary>All figures</summary><div class="wide"><table>
        <thead>{Row("th", [bucket, "flights", "mean", "min", "median", "p90", "max", "late"])}</thead>
        <tbody>{string.Concat(all.Select(statistics => Row("td", Cells(statistics, label(statistics)))))}</tbody>
        </table></div></details>
        </section>
        """;

    private static IEnumerable<string> Cells(DelayStatistics statistics, string label) =>
    [
        label,
        Figures.Count(statistics.Count),
        Figures.Minutes(statistics.Mean),
        Figures.Minutes(statistics.Min),
        Figures.Minutes(statistics.Median),
        Figures.Minutes(statistics.P90),
        Figures.Minutes(statistics.Max),
        Figures.Percent(statistics.LateShare),
    ];

    private static string Ways(IReadOnlyList<Measurement> measurements)
    {
        IReadOnlyList<string> names = WayNames.Of(measurements);
        return $"""
            <section>
            <h2>{(measurements.Count > 1 ? $"The same work, {(measurements.Count == 2 ? "two" : Figures.Count(measurements.Count))} ways" : "What the work took")}</h2>
            <p>{(measurements.Count > 1 ? $"{Figures.HowMany(measurements.Count)} came to exactly the same results. Shorter is better." : "")}</p>
            <div class="key">{string.Concat(measurements.Zip(names, (measured, name) => $"<span><i class=\"k-{ComparisonChart.Look(measured)}\"></i>{name}</span>"))}</div>
            {ComparisonChart.Render(measurements)}
            <div class="wide"><table>
            <thead>{Row("th", ["", .. names, .. measurements.Count == 2 ? ["better by"] : Array.Empty<string>()])}</thead>
            <tbody>{string.Concat(Comparison.All.Select(comparison => Row("td", Cells(comparison, measurements))))}</tbody>
            </table></div>
            <ul>{string.Concat(Comparison.NotesOn(measurements).Select(note => $"<li>{Text(note)}</li>"))}</ul>
            </section>
            """;
    }

    private static IEnumerable<string> Cells(Comparison comparison, IReadOnlyList<Measurement> measurements)
    {
        yield return comparison.Name;
        foreach (Measurement measured in measurements)
        {
            yield return comparison.Show(comparison.Value(measured));
        }

        if (measurements is [var fidelity, var classic])
        {
            yield return comparison.Advantage(fidelity, classic);
        }
    }

    private static string Regions(MeasuredRun run, IReadOnlyList<Measurement> all) => $"""
        <section>
        <h2>{RegionsTitle(run, all)}</h2>
        <p>What each region held, from its creation to its release. A lane is as high as that region's own peak. A batch workspace is reset after each batch; the lane shows one of those that worked at the same time.</p>
        <div class="key"><span><i class="k-life"></i>alive</span><span><i class="k-used"></i>bytes in use</span><span><i class="k-reset"></i>reset</span><span><i class="k-released"></i>released</span></div>
        {RegionChart.Render(RegionsTitle(run, all), run.Tracks)}
        </section>
        """;

    private static string RegionsTitle(MeasuredRun run, IReadOnlyList<Measurement> all) =>
        "Regions over time" + (all.All(measured => measured.Format == run.Measurement.Format) ? "" : $", {FormatNames.Of(run.Measurement.Format)}");

    private static string Row(string cell, IEnumerable<string> texts)
    {
        var row = new StringBuilder("<tr>");
        foreach (string text in texts)
        {
            row.Append(text.StartsWith(' ') ? $"<{cell} class=\"sub\">" : $"<{cell}>").Append(Text(text.Trim())).Append($"</{cell}>");
        }

        return row.Append("</tr>").ToString();
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);

    private static string StyleSheet()
    {
        using Stream resource = typeof(HtmlReport).Assembly.GetManifestResourceStream("report.css")!;
        using var reader = new StreamReader(resource);
        return reader.ReadToEnd();
    }
}
