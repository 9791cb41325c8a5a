using System.Text.Json;

namespace Fidelity.Cli.Benchmarks;

/// <summary>The built benchmark program, which takes BenchmarkDotNet's own arguments.</summary>
internal sealed class BenchmarkProgram(Repository repository, string program)
{
    private static readonly Dictionary<string, string> NoVariables = [];

    public async Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellation)
    {
        var names = new List<string>();
        await StartAsync(["--list", "flat"], names.Add, cancellation).ConfigureAwait(false);
        return [.. names.Where(name => name.Contains('.', StringComparison.Ordinal) && !name.Contains(' ', StringComparison.Ordinal))];
    }

    public async Task<int> RunAsync(string? filter, bool quick, bool json, CancellationToken cancellation)
    {
        var output = json ? Console.Error : Console.Out;
        var results = Path.Combine(repository.Artifacts, "bench", DateTime.UtcNow.ToString("yyyyMMdd-HHmmss-fff", null));
        string[] arguments =
        [
            "--filter", filter is null ? "*" : $"*{filter}*",
            "--artifacts", results,
            "--exporters", "briefjson",
            .. quick ? ["--job", "short"] : Array.Empty<string>(),
        ];
        var exitCode = await StartAsync(arguments, output.WriteLine, cancellation).ConfigureAwait(false);
        if (json)
        {
            Json.Print(writer => WriteResults(writer, results));
        }
        else
        {
            output.WriteLine($"Reports: {results}");
        }

        return exitCode == 0 ? ExitCode.Ok : ExitCode.Failed;
    }

    private static void WriteResults(Utf8JsonWriter json, string results)
    {
        json.WriteStartArray();
        foreach (var file in Directory.EnumerateFiles(results, "*-report-brief.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            using var report = JsonDocument.Parse(File.ReadAllText(file));
            report.RootElement.WriteTo(json);
        }

        json.WriteEndArray();
    }

    private Task<int> StartAsync(string[] arguments, Action<string> onLine, CancellationToken cancellation) =>
        ChildProcess.RunAsync(DotNet.Path, ["exec", program, .. arguments], repository.Root, NoVariables, onLine, cancellation);
}
