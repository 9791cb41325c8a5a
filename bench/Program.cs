using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using Fidelity.Bench.BareWire;
using Fidelity.Bench.Targets;
using Perfolizer.Horology;

const string TableOption = "--table";
int table = Array.IndexOf(args, TableOption);
if (table >= 0 && table == args.Length - 1)
{
    await Console.Error.WriteLineAsync($"{TableOption} needs the file to write the table of targets to, such as {TableOption} targets.md.").ConfigureAwait(false);
    return 2;
}

string[] forRunner = table < 0 ? args : [.. args[..table], .. args[(table + 2)..]];
IConfig config = DefaultConfig.Instance.AddDiagnoser(MemoryDiagnoser.Default);
if (!forRunner.Contains("--job") && !forRunner.Contains("-j"))
{
    config = config.AddJob(Job.Default.WithLaunchCount(3).WithWarmupCount(5).WithIterationCount(10).WithIterationTime(TimeInterval.FromMilliseconds(200)).AsDefault());
}

List<Summary> summaries = [.. BenchmarkSwitcher.FromAssembly(typeof(Target).Assembly).Run(forRunner, config)];
if (summaries.Count == 0)
{
    return 0;
}

string report = TargetReport.From(summaries);
if (summaries.SelectMany(static summary => summary.BenchmarksCases).Any(static run => run.Descriptor.Type == typeof(NestedRecords)))
{
    report += Environment.NewLine + MessageSizes.Table();
}

Console.WriteLine(report);
if (table >= 0)
{
    await File.WriteAllTextAsync(args[table + 1], report).ConfigureAwait(false);
}

return summaries.Exists(static summary => summary.HasCriticalValidationErrors || summary.Reports.Any(static run => !run.Success)) ? 1 : 0;
