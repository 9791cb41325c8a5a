using System.CommandLine;
using Fidelity.Cli.Benchmarks;

namespace Fidelity.Cli.Commands;

/// <summary><c>fidelity bench [filter] [--quick] [--json]</c></summary>
internal static class BenchCommand
{
    public static Command Create()
    {
        var filter = new Argument<string?>("filter")
        {
            Description = "a piece of the full names of the benchmarks to run",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var quick = new Option<bool>("--quick") { Description = "few iterations: a first impression, not a measurement" };
        var json = new Option<bool>("--json") { Description = "print the results as JSON" };
        var command = new Command("bench", "Builds and runs the benchmarks") { filter, quick, json };
        command.SetAction((parsed, cancellation) =>
            RunAsync(parsed.GetValue(filter), parsed.GetValue(quick), parsed.GetValue(json), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string? filter, bool quick, bool json, CancellationToken cancellation)
    {
        var repository = Repository.Locate();
        await new Activity(silent: json).ShowAsync(
            "Building the benchmarks",
            () => ReleaseBuild.RunAsync(repository, repository.BenchProject, cancellation)).ConfigureAwait(false);
        var program = repository.BuiltProgram(repository.BenchProject)
            ?? throw new CommandLineException(ExitCode.Failed, $"{repository.BenchProject} was built and left no program in {repository.Artifacts}.");

        var benchmarks = new BenchmarkProgram(repository, program);
        var all = await benchmarks.ListAsync(cancellation).ConfigureAwait(false);
        if (!all.Any(name => filter is null || name.Contains(filter, StringComparison.OrdinalIgnoreCase)))
        {
            throw new CommandLineException(
                ExitCode.NoInput,
                filter is null
                    ? $"{repository.BenchProject} has no benchmarks."
                    : $"no benchmark's full name contains '{filter}'. Known:{Environment.NewLine}  {string.Join($"{Environment.NewLine}  ", all)}");
        }

        return await benchmarks.RunAsync(filter, quick, json, cancellation).ConfigureAwait(false);
    }
}
