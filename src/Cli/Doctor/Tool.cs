namespace Fidelity.Cli.Doctor;

/// <summary>Something that may be installed: the names it goes by, what it enables, how it is got.</summary>
internal sealed record Tool(string Name, string[] Programs, string[] VersionArguments, string Enables, string Install)
{
    public bool IsRequired { get; init; }

    /// <summary>The oldest major version that will do; 0 when any does.</summary>
    public int OldestMajor { get; init; }
}
