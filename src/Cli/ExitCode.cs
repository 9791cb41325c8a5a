namespace Fidelity.Cli;

/// <summary>What the command line and its launcher exit with.</summary>
internal static class ExitCode
{
    public const int Ok = 0;
    public const int Failed = 1;
    public const int Usage = 2;
    public const int BadData = 65;
    public const int NoInput = 66;
    public const int Unavailable = 69;
    public const int Internal = 70;
    public const int NoOutput = 73;
    public const int Interrupted = 130;
    public const int BrokenPipe = 141;

    public static IReadOnlyList<(int Code, string Meaning)> All { get; } =
    [
        (Ok, "done"),
        (Failed, "a test, a benchmark, a build or a check failed"),
        (Usage, "the command line was not understood"),
        (BadData, "what was read is faulty: a schema, a message, JSON"),
        (NoInput, "what was named does not exist or cannot be read: a sample, a benchmark, a test, a file, a type"),
        (Unavailable, "something this needs is not installed, such as the .NET SDK"),
        (Internal, "a bug in the command line itself"),
        (NoOutput, "a file could not be written"),
        (Interrupted, "stopped by Ctrl-C"),
        (BrokenPipe, "the program that read the output went away"),
    ];
}
