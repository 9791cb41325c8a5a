using System.Diagnostics;

namespace Fidelity.Packaging.Tests;

/// <summary>Runs <c>dotnet</c> as a user would, with a package cache of its own.</summary>
internal sealed class DotNet(string packageCache)
{
    private static readonly TimeSpan Watchdog = TimeSpan.FromMinutes(5);

    public async Task<string> RunAsync(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["NUGET_PACKAGES"] = packageCache;
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        using var watchdog = new CancellationTokenSource(Watchdog);
        using var killed = watchdog.Token.Register(() => process.Kill(entireProcessTree: true));
        var error = process.StandardError.ReadToEndAsync(CancellationToken.None);
        var output = await process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        await process.WaitForExitAsync(CancellationToken.None);
        Assert.True(
            process.ExitCode == 0,
            $"dotnet {string.Join(' ', arguments)} in {folder} ended with {process.ExitCode}:\n{output}\n{await error}");
        return output;
    }
}
