using System.Globalization;
using System.Text;
using BenchmarkDotNet.Environments;
using BenchmarkDotNet.Reports;

namespace Fidelity.Bench.Targets;

/// <summary>The measured ratios beside the ones the specification asks for, as Markdown.</summary>
internal static class TargetReport
{
    /// <summary>Everything that was measured; targets of which a side was not run are left out.</summary>
    internal static string From(IReadOnlyList<Summary> summaries)
    {
        StringBuilder text = new();
        text.AppendLine("| work | against | ours | theirs | ratio | at most | |");
        text.AppendLine("| --- | --- | ---: | ---: | ---: | ---: | --- |");
        foreach (Target target in Target.All)
        {
            if (target.Ours.In(summaries) is not { } ours)
            {
                continue;
            }

            BenchmarkReport? theirs = target.Theirs.Select(rival => rival.In(summaries)).OfType<BenchmarkReport>().MinBy(Median);
            if (theirs is null)
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"| {target.Work} | {target.Rival} | {Show(ours)} | skipped: not there | – | {Limit(target)} | |");
                continue;
            }

            double ratio = Median(ours) / Median(theirs);
            string which = target.Theirs.Length > 1 ? $" ({theirs.BenchmarkCase.Descriptor.WorkloadMethod.Name})" : "";
            text.AppendLine(CultureInfo.InvariantCulture,
                $"| {target.Work} | {target.Rival} | {Show(ours)} | {Show(theirs)}{which} | {ratio:0.000} × | {Limit(target)} | {Verdict(target, ratio)} |");
        }

        HostEnvironmentInfo? machine = summaries.Select(static summary => summary.HostEnvironmentInfo).FirstOrDefault();
        text.AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture, $"Medians of one operation, with the managed bytes it allocates where there are any. {machine?.RuntimeVersion}, {Environment.ProcessorCount} processors.");
        return text.ToString();
    }

    private static double Median(BenchmarkReport report) => report.ResultStatistics!.Median;

    private static string Limit(Target target) => target.AtMost is { } limit ? string.Create(CultureInfo.InvariantCulture, $"{limit:0.##} ×") : "–";

    private static string Verdict(Target target, double ratio) => target.AtMost is not { } limit ? "" : ratio <= limit ? "met" : "**missed**";

    private static string Show(BenchmarkReport report)
    {
        double nanoseconds = Median(report);
        string time = nanoseconds switch
        {
            < 1_000 => string.Create(CultureInfo.InvariantCulture, $"{nanoseconds:0.00} ns"),
            < 1_000_000 => string.Create(CultureInfo.InvariantCulture, $"{nanoseconds / 1_000:0.0} µs"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{nanoseconds / 1_000_000:0.00} ms"),
        };
        long? allocated = report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase);
        return allocated is > 0 ? string.Create(CultureInfo.InvariantCulture, $"{time}, {allocated:N0} B") : time;
    }
}
