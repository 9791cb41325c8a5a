using System.CommandLine;
using Fidelity.Cli.Testing;

namespace Fidelity.Cli.Commands;

/// <summary><c>fidelity test [filter] [--long] [--json]</c></summary>
internal static class TestCommand
{
    public static Command Create()
    {
        var filter = new Argument<string?>("filter")
        {
            Description = "a piece of the full names of the tests to run",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var includeLong = new Option<bool>("--long") { Description = "run the tests that take minutes, too" };
        var json = new Option<bool>("--json") { Description = "print the results as JSON" };
        var command = new Command("test", "Builds and runs the tests, and counts them") { filter, includeLong, json };
        command.SetAction((parsed, cancellation) =>
            RunAsync(parsed.GetValue(filter), parsed.GetValue(includeLong), parsed.GetValue(json), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string? filter, bool includeLong, bool json, CancellationToken cancellation)
    {
        var repository = Repository.Locate();
        var projects = TestProject.In(repository);
        var activity = new Activity(silent: json);
        await activity.ShowAsync(
            "Building",
            () => ReleaseBuild.RunAsync(repository, repository.Solution, cancellation)).ConfigureAwait(false);

        var runner = new SuiteRunner(repository, filter, includeLong);
        var results = new List<SuiteResult>();
        foreach (var project in projects)
        {
            var result = await activity.ShowAsync(
                $"Running {project.Name} ({results.Count + 1} of {projects.Count})",
                () => runner.RunAsync(project, cancellation)).ConfigureAwait(false);
            results.Add(result);
            if (!json)
            {
                TestReport.PrintSuite(result);
            }
        }

        return Conclude(repository, filter, results, json);
    }

    private static int Conclude(Repository repository, string? filter, List<SuiteResult> results, bool json)
    {
        var totals = TestTotals.Of(results);
        var nothingRan = totals is { Passed: 0, Failed: 0 };
        if (nothingRan)
        {
            var wanted = filter is null ? "No test ran" : $"No test whose full name contains '{filter}' ran";
            Console.Error.WriteLine($"fidelity: {wanted}; looked in {results.Count} test projects under {repository.Tests}.");
        }

        if (json)
        {
            Json.Print(writer => TestReport.WriteJson(writer, results));
        }
        else
        {
            Console.WriteLine();
            Console.WriteLine(totals);
        }

        return nothingRan ? ExitCode.NoInput : totals.Succeeded ? ExitCode.Ok : ExitCode.Failed;
    }
}
