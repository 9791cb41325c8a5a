using System.Runtime.InteropServices;

namespace Fidelity.Cli;

/// <summary>
/// Turns this process into another program. The terminal, Ctrl-C, every other signal and the exit code
/// then belong to that program, and no parent is left that could outlive it.
/// </summary>
internal static partial class ProgramReplacement
{
    public static CommandLineException Run(string file, params ReadOnlySpan<string> arguments)
    {
        string?[] vector = [file, .. arguments, null];
        _ = Execute(file, vector);
        return new CommandLineException(
            ExitCode.Internal,
            $"{file} could not be started: {Marshal.GetLastPInvokeErrorMessage()}. Check that it exists and may be executed.");
    }

    [LibraryImport("libc", EntryPoint = "execv", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Execute(string path, string?[] arguments);
}
