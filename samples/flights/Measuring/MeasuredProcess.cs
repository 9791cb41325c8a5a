using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Fidelity.Memory;
using Flights.Parsing;

namespace Flights.Measuring;

/// <summary>
/// Runs one way in a process of its own, so that neither way's heap, code and memory colour the other's figures.
/// The process ends when its input is closed, so it never outlives this one, however this one ends.
/// </summary>
internal static class MeasuredProcess
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(6);

    /// <param name="way">How to do the work.</param>
    /// <param name="file">What to work on.</param>
    /// <param name="budget">The most memory of regions.</param>
    /// <param name="progress">Is told the per cent done.</param>
    /// <param name="cancellation">Stops the process.</param>
    /// <exception cref="FlightsException">The work failed, or the process did.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static async Task<MeasuredRun> RunAsync(
        Way way, FlightFile file, ByteSize? budget, Action<int> progress, CancellationToken cancellation)
    {
        long length = LengthOf(file);
        using Process process = Process.Start(StartInfo(way, file, budget))!;
        try
        {
            Task<string> errors = process.StandardError.ReadToEndAsync(cancellation);
            string? answer = await ReadAnswerAsync(process, progress, cancellation).ConfigureAwait(false);
            await process.WaitForExitAsync(cancellation).ConfigureAwait(false);
            if (answer is not null)
            {
                return JsonSerializer.Deserialize(answer, AnswerFormat.Default.ChildAnswer)!.RunOrThrow();
            }

            if ((ExitCode)process.ExitCode is ExitCode.Interrupted or ExitCode.Terminated)
            {
                throw new FlightsException((ExitCode)process.ExitCode, "stopped", ("process", $"the {Name(way)} way was stopped by a signal"));
            }

            throw LengthOf(file) is var left && left < length ? BecameShorter(file, length, left) : Died(way, process.ExitCode, await errors.ConfigureAwait(false));
        }
        finally
        {
            await EndAsync(process).ConfigureAwait(false);
        }
    }

    private static async Task<string?> ReadAnswerAsync(Process process, Action<int> progress, CancellationToken cancellation)
    {
        while (await process.StandardOutput.ReadLineAsync(cancellation).ConfigureAwait(false) is { } line)
        {
            if (!int.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out int percent))
            {
                return line;
            }

            progress(percent);
        }

        return null;
    }

    private static async Task EndAsync(Process process)
    {
        process.StandardInput.Close();
        using var patience = new CancellationTokenSource(Grace);
        try
        {
            await process.WaitForExitAsync(patience.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            await process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
        }
    }

    private static ProcessStartInfo StartInfo(Way way, FlightFile file, ByteSize? budget)
    {
        string program = Environment.ProcessPath ?? throw new InvalidOperationException("The path of this program is not known, so it cannot be started again.");
        var start = new ProcessStartInfo(program)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (Path.GetFileNameWithoutExtension(program) == "dotnet")
        {
            start.ArgumentList.Add("exec");
            start.ArgumentList.Add(typeof(MeasuredProcess).Assembly.Location);
        }

        foreach (string argument in CommandLine.MeasureArguments(way, file, budget))
        {
            start.ArgumentList.Add(argument);
        }

        return start;
    }

    private static FlightsException Died(Way way, int exitCode, string errors)
    {
        const int KilledBySignal = 128;
        const int Kill = 9;
        return new FlightsException(
            ExitCode.ChildFailed,
            "a measured process died",
            ("way", Name(way)),
            ("expected", "a result"),
            ("found", $"exit code {exitCode.ToString(CultureInfo.InvariantCulture)}{(errors.Length > 0 ? $" and: {errors.Trim()}" : "")}"),
            ("do", exitCode == KilledBySignal + Kill
                ? "It was killed, most likely by the system for want of memory: repeat fewer times with --repeat, or set --budget."
                : "Run it again; if it stays so, report it as a bug."));
    }

    /// <summary>The pages of a mapped file that are cut off are gone, and with them whoever reads them.</summary>
    private static FlightsException BecameShorter(FlightFile file, long before, long after) => new(
        ExitCode.ChildFailed,
        "a measured process died: the file became shorter",
        ("file", file.Path),
        ("expected", string.Create(CultureInfo.InvariantCulture, $"{before} bytes until the work is done")),
        ("found", string.Create(CultureInfo.InvariantCulture, $"{after} bytes")),
        ("do", "Make sure that no other program writes the file meanwhile. To replace it, write another and rename that."));

    private static long LengthOf(FlightFile file) => new FileInfo(file.Path) is { Exists: true } info ? info.Length : 0;

    private static string Name(Way way) => way.ToString().ToLowerInvariant();
}
