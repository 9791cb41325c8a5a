using System.Text.Json;

namespace Fidelity.Cli.Tests.Commands;

public sealed class BenchTests : IDisposable
{
    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
          </PropertyGroup>
        </Project>
        """;

    /// <summary>Takes BenchmarkDotNet's arguments and leaves a report as BenchmarkDotNet does.</summary>
    private const string Program = """
        if (args is ["--list", "flat"])
        {
            Console.WriteLine("Tiny.Bench.Read");
            Console.WriteLine("Tiny.Bench.Write");
            return 0;
        }

        Console.WriteLine(string.Join(' ', args));
        var results = args[Array.IndexOf(args, "--artifacts") + 1];
        Directory.CreateDirectory(results);
        File.WriteAllText(Path.Combine(results, "Tiny.Bench-report-brief.json"), "{ \"Title\": \"Tiny\" }");
        return args.Contains("*Write*") ? 5 : 0;

        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Benchmarks_that_are_not_there_are_an_error()
    {
        var result = await CommandLine.RunAsync(_folder.File(), ["bench"]);

        Assert.Equal(ExitCode.NoInput, result.ExitCode);
        Assert.Contains("Fidelity.Bench.csproj does not exist", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_filter_that_matches_nothing_lists_what_there_is()
    {
        WriteBenchmarks();

        var result = await CommandLine.RunAsync(_folder.File(), ["bench", "nothing", "--json"]);

        Assert.Equal((ExitCode.NoInput, ""), (result.ExitCode, result.Output));
        Assert.Contains("'nothing'", result.Error, StringComparison.Ordinal);
        Assert.Contains("  Tiny.Bench.Read\n  Tiny.Bench.Write\n", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_filter_is_handed_on_and_the_JSON_has_every_report()
    {
        WriteBenchmarks();

        var result = await CommandLine.RunAsync(_folder.File(), ["bench", "read", "--quick", "--json"]);

        using var reports = JsonDocument.Parse(result.Output);
        Assert.Equal(ExitCode.Ok, result.ExitCode);
        Assert.Equal("Tiny", Assert.Single(reports.RootElement.EnumerateArray()).GetProperty("Title").GetString());
        Assert.Matches("^--filter \\*read\\* .*--job short", result.Error);
    }

    [Fact]
    public async Task Benchmarks_that_fail_are_a_failure()
    {
        WriteBenchmarks();

        var result = await CommandLine.RunAsync(_folder.File(), ["bench", "Write"]);

        Assert.Equal(ExitCode.Failed, result.ExitCode);
    }

    private void WriteBenchmarks()
    {
        foreach (var file in new[] { "Directory.Build.props", "Directory.Packages.props", "global.json" })
        {
            _folder.Write(file, File.ReadAllText(Path.Combine(Repository.Locate().Root, file)));
        }

        _folder.Write("bench/Fidelity.Bench.csproj", Project);
        _folder.Write("bench/Program.cs", Program);
    }
}
