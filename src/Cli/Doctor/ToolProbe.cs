using System.ComponentModel;
using System.Text.RegularExpressions;

namespace Fidelity.Cli.Doctor;

/// <summary>Looks a tool up on the PATH and asks it for its version.</summary>
internal static partial class ToolProbe
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    private static readonly Dictionary<string, string> NoVariables = [];

    public static async Task<ToolState> ProbeAsync(Tool tool, CancellationToken cancellation)
    {
        var program = tool.Programs.Select(Find).FirstOrDefault(found => found is not null);
        var version = program is null ? null : await AskVersionAsync(program, tool.VersionArguments, cancellation).ConfigureAwait(false);
        return new ToolState(tool, program, version);
    }

    private static string? Find(string program)
    {
        if (Path.IsPathRooted(program))
        {
            return File.Exists(program) ? program : null;
        }

        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return folders.Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
    }

    private static async Task<string?> AskVersionAsync(string program, string[] arguments, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Patience);
        var lines = new List<string>();
        try
        {
            var exitCode = await ChildProcess.RunAsync(
                program, arguments, Path.GetTempPath(), NoVariables, lines.Add, limit.Token).ConfigureAwait(false);
            return exitCode == 0 ? lines.Select(VersionIn).FirstOrDefault(version => version is not null) : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return null;
        }
    }

    private static string? VersionIn(string line) => VersionNumber().Match(line) is { Success: true } match ? match.Value : null;

    [GeneratedRegex(@"\d+(\.\d+)+[\w.+~-]*|(?<=OTP )\d+")]
    private static partial Regex VersionNumber();
}
