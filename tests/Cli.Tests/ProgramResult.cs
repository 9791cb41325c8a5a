namespace Fidelity.Cli.Tests;

internal sealed record ProgramResult(int ExitCode, string Output, string Error)
{
    public string LastLine => Output.TrimEnd('\n').Split('\n')[^1];
}
