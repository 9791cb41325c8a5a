namespace Fidelity.Cli;

/// <summary>What the command line and its launcher exit with.</summary>
internal static class ExitCode
{
    public const int Ok = 0;
    public const int Failed = 1;
    public const int Usage = 2;
    public const int NoInput = 66;
    public const int Unavailable = 69;
    public const int Internal = 70;
    public const int Interrupted = 130;

    public static IReadOnlyList<(int Code, string Meaning)> All { get; } =
    [
        (Ok, "done"),
        (Failed, "a test, a benchmark, a build or a check failed"),
        (Usage, "the command line was not understood"),
        (NoInput, "what was named does not exist: a sample, a benchmark, a test"),
        (Unavailable, "something this needs is not installed, such as the .NET SDK"),
        (Internal, "a bug in the command line itself"),
        (Interrupted, "stopped by Ctrl-C"),
    ];
}
