using System.CommandLine;
using System.Reflection;

namespace Fidelity.Cli.Commands;

/// <summary><c>fidelity version</c></summary>
internal static class VersionCommand
{
    public static Command Create()
    {
        var command = new Command("version", "Prints the version");
        command.SetAction(_ => Console.WriteLine($"fidelity {Version}"));
        return command;
    }

    private static string Version =>
        typeof(VersionCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
}
