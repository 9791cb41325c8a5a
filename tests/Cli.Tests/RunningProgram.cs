using System.Diagnostics;

namespace Fidelity.Cli.Tests;

/// <summary>A program that a test has started. A watchdog kills it should it never end.</summary>
internal sealed class RunningProgram : IDisposable
{
    private static readonly TimeSpan Watchdog = TimeSpan.FromMinutes(3);
    private readonly Process _process;
    private readonly Task<string> _error;

    private RunningProgram(Process process)
    {
        _process = process;
        _error = process.StandardError.ReadToEndAsync();
    }

    public int Id => _process.Id;

    public static RunningProgram Start(
        string file, IEnumerable<string> arguments, string? folder = null, IReadOnlyDictionary<string, string?>? variables = null)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            WorkingDirectory = folder ?? Path.GetTempPath(),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in variables ?? new Dictionary<string, string?>())
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start)!;
        process.StandardInput.Close();
        return new RunningProgram(process);
    }

    /// <summary>Whether a process is gone, or waits as a zombie for a parent that does not ask.</summary>
    public static bool HasEnded(string id)
    {
        try
        {
            return File.ReadAllText($"/proc/{id}/stat").Contains(") Z ", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return true;
        }
    }

    public async Task<string?> ReadLineAsync()
    {
        using var watchdog = new CancellationTokenSource(Watchdog);
        return await _process.StandardOutput.ReadLineAsync(watchdog.Token);
    }

    public void Interrupt()
    {
        using var kill = Process.Start("kill", ["-INT", $"{_process.Id}"]);
        kill.WaitForExit();
    }

    public async Task<ProgramResult> EndAsync()
    {
        using var watchdog = new CancellationTokenSource(Watchdog);
        var output = await _process.StandardOutput.ReadToEndAsync(watchdog.Token);
        await _process.WaitForExitAsync(watchdog.Token);
        return new ProgramResult(_process.ExitCode, output, await _error);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }
}
