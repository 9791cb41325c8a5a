namespace Fidelity.Cli;

/// <summary>The program that reads the output has gone away: a reason to stop, and none to say anything.</summary>
internal sealed class BrokenPipeException : IOException;
