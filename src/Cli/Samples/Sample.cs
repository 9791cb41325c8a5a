namespace Fidelity.Cli.Samples;

/// <summary>A program under <c>samples/</c>: its folder's name and its project file.</summary>
internal sealed record Sample(string Name, string Project);
