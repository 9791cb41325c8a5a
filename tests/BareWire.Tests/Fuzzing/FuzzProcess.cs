using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Fidelity.BareWire.Tests.Fuzzing;

/// <summary>How a run of the fuzzing program ended.</summary>
internal sealed record FuzzProcess(int ExitCode, string Output, string Error)
{
    /// <summary>Runs it to its end. It watches itself for hangs, and ends by the time that it is given.</summary>
    internal static async Task<FuzzProcess> RunAsync(params string[] arguments)
    {
        string program = Path.Combine(AppContext.BaseDirectory, "Fidelity.BareWire.Fuzz.dll");
        string dotnet = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));
        using Process process = Process.Start(new ProcessStartInfo(dotnet, [program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new FuzzProcess(process.ExitCode, await output, await error);
    }

    /// <summary>Asserts that it tried all inputs and found nothing.</summary>
    internal void AssertFoundNothing(long inputs)
    {
        Assert.True(ExitCode == 0, $"Expected exit code 0, found {ExitCode}.\n{Output}\n{Error}");
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"{inputs} of {inputs} inputs"), Output, StringComparison.Ordinal);
        Assert.EndsWith("no finding", Output.TrimEnd(), StringComparison.Ordinal);
    }
}
