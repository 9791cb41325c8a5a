using System.Globalization;

namespace Fidelity.Cli.Doctor;

/// <summary>A tool and what was found of it: where, in which version, or nothing.</summary>
internal sealed record ToolState(Tool Tool, string? Program, string? Version)
{
    public bool IsTooOld => Version is not null && Major(Version) < Tool.OldestMajor;

    public bool IsInstalled => Program is not null && Version is not null && !IsTooOld;

    private static int Major(string version) =>
        int.Parse(string.Concat(version.TakeWhile(char.IsAsciiDigit)), CultureInfo.InvariantCulture);
}
