using System.Diagnostics;
using System.Runtime.InteropServices;
using Fidelity.Memory.Crashes;

namespace Fidelity.Memory.Tests;

/// <summary>How a child process ended that may have died of what it did.</summary>
internal sealed record CrashProcess(int ExitCode, string Output, string Error)
{
    private static readonly TimeSpan Watchdog = TimeSpan.FromMinutes(5);
    private static readonly int[] DeathBySignal = [128 + 6, 128 + 7, 128 + 11];

    /// <summary>Runs Memory.Crashes to its end, without core dumps.</summary>
    internal static async Task<CrashProcess> RunAsync(params string[] arguments)
    {
        string program = typeof(Verdict).Assembly.Location;
        string dotnet = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));
        ProcessStartInfo start = OperatingSystem.IsWindows()
            ? new(dotnet, [program, .. arguments])
            : new("/bin/sh", ["-c", "ulimit -c 0; exec \"$0\" \"$@\"", dotnet, program, .. arguments]);
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        using Process process = Process.Start(start)!;
        using CancellationTokenSource watchdog = new(Watchdog);
        try
        {
            Task<string> output = process.StandardOutput.ReadToEndAsync(watchdog.Token);
            Task<string> error = process.StandardError.ReadToEndAsync(watchdog.Token);
            await process.WaitForExitAsync(watchdog.Token);
            return new CrashProcess(process.ExitCode, await output, await error);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"Memory.Crashes {string.Join(' ', arguments)} has not ended after {Watchdog}.");
        }
    }

    /// <summary>Asserts that a signal ended it at the very access that had to be fatal.</summary>
    internal void AssertDiedAtTouch()
    {
        Assert.True(DeathBySignal.Contains(ExitCode), $"Expected death by SIGSEGV, SIGBUS or SIGABRT, found exit code {ExitCode}.\n{Output}\n{Error}");
        Assert.EndsWith(Verdict.AboutToTouch, Output.TrimEnd(), StringComparison.Ordinal);
    }

    /// <summary>Asserts that it reached its end with all promises kept.</summary>
    internal void AssertHeld()
    {
        Assert.True(ExitCode == Verdict.Held, $"Expected exit code {Verdict.Held}, found {ExitCode}.\n{Output}\n{Error}");
        Assert.EndsWith(Verdict.LastLine, Output.TrimEnd(), StringComparison.Ordinal);
    }
}
