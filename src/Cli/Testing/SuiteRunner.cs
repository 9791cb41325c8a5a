using System.Diagnostics;

namespace Fidelity.Cli.Testing;

/// <summary>Runs the tests of one built project and reads their results.</summary>
internal sealed class SuiteRunner(Repository repository, string? filter, bool includeLongTests)
{
    public async Task<SuiteResult> RunAsync(TestProject project, CancellationToken cancellation)
    {
        var assembly = repository.BuiltProgram(project.File)
            ?? throw new CommandLineException(
                ExitCode.Failed,
                $"{project.File} was not built. Expected it to be part of {repository.Solution}; add it there.");
        var results = Directory.CreateTempSubdirectory("fidelity-test-");
        try
        {
            var trx = Path.Combine(results.FullName, "results.trx");
            var clock = Stopwatch.StartNew();
            var exitCode = await ChildProcess.RunAsync(
                DotNet.Path, Arguments(assembly, trx), repository.Root, Variables(), _ => { }, cancellation).ConfigureAwait(false);
            return TrxFile.Read(project.Name, trx, exitCode, clock.Elapsed);
        }
        finally
        {
            results.Delete(recursive: true);
        }
    }

    private string[] Arguments(string assembly, string trx)
    {
        string[] always = ["test", assembly, "--logger", $"trx;LogFileName={trx}"];
        return filter is null ? always : [.. always, "--filter", TestFilter.For(filter)];
    }

    private Dictionary<string, string> Variables() =>
        includeLongTests ? new() { ["FIDELITY_LONG_TESTS"] = "1" } : [];
}
