using System.Diagnostics;
using System.Globalization;

namespace Flights.Tests.Program;

/// <summary>The real program, started by a test. A watchdog kills it should it never end.</summary>
internal sealed class RunningProgram : IDisposable
{
    private static readonly TimeSpan Watchdog = TimeSpan.FromMinutes(3);
    private readonly Process _process;

    private RunningProgram(Process process) => _process = process;

    public static RunningProgram Start(string folder, params IEnumerable<string> arguments) => Start("Flights.dll", folder, input: null, arguments);

    /// <summary>Runs the command line, <c>fidelity</c>.</summary>
    public static async Task<ProgramResult> RunFidelityAsync(string folder, string? input, params IEnumerable<string> arguments)
    {
        using RunningProgram program = Start("fidelity.dll", folder, input, arguments);
        return await program.EndAsync();
    }

    private static RunningProgram Start(string assembly, string folder, string? input, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, assembly), .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // Where a program keeps its temporary files, so that a test sees what is left.
        start.Environment["TMPDIR"] = folder;
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        Process process = Process.Start(start)!;
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        return new RunningProgram(process);
    }

    public static async Task<ProgramResult> RunAsync(string folder, params IEnumerable<string> arguments)
    {
        using RunningProgram program = Start(folder, arguments);
        return await program.EndAsync();
    }

    /// <summary>Waits until the program says on standard error that it is some way into the work.</summary>
    public async Task WaitForProgressAsync(string way)
    {
        using var watchdog = new CancellationTokenSource(Watchdog);
        while (await _process.StandardError.ReadLineAsync(watchdog.Token) is { } line)
        {
            if (line.StartsWith(way, StringComparison.Ordinal))
            {
                return;
            }
        }

        Assert.Fail($"The program ended before it reported progress of the {way} way.");
    }

    /// <summary>The process that the program has started and measures.</summary>
    public int MeasuredProcess() => Directory.EnumerateDirectories($"/proc/{_process.Id}/task")
        .SelectMany(thread => File.ReadAllText($"{thread}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .Select(child => int.Parse(child, CultureInfo.InvariantCulture))
        .First();

    public void Signal(string signal) => Signal(signal, _process.Id);

    public static void Signal(string signal, int process)
    {
        using Process kill = Process.Start("kill", [$"-{signal}", process.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
        Assert.Equal(0, kill.ExitCode);
    }

    /// <summary>Waits until a process is gone, or is a zombie that waits for a parent that does not ask.</summary>
    public static async Task WaitForEndAsync(int process)
    {
        using var watchdog = new CancellationTokenSource(Watchdog);
        while (IsAlive(process))
        {
            await Task.Delay(10, watchdog.Token);
        }
    }

    public static bool IsAlive(int process)
    {
        try
        {
            return !File.ReadAllText($"/proc/{process}/stat").Contains(") Z ", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
    }

    public async Task<ProgramResult> EndAsync()
    {
        using var watchdog = new CancellationTokenSource(Watchdog);
        Task<string> error = _process.StandardError.ReadToEndAsync(watchdog.Token);
        string output = await _process.StandardOutput.ReadToEndAsync(watchdog.Token);
        await _process.WaitForExitAsync(watchdog.Token);
        return new ProgramResult((ExitCode)_process.ExitCode, output, await error);
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
