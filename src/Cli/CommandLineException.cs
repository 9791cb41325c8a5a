namespace Fidelity.Cli;

/// <summary>An error the user can act on: what was expected, what was found, where, and what to do.</summary>
internal sealed class CommandLineException(int exitCode, string message) : Exception(message)
{
    public int ExitCode { get; } = exitCode;
}
