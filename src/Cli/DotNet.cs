namespace Fidelity.Cli;

/// <summary>The <c>dotnet</c> that runs this program, which the launcher has checked.</summary>
internal static class DotNet
{
    public static string Path { get; } = Environment.ProcessPath
        ?? throw new CommandLineException(ExitCode.Internal, "The path of the running dotnet is unknown. Start the command line with ./fidelity.");

    public static string[] Build(string project) =>
        ["msbuild", project, "-restore", "-p:Configuration=Release", "-v:quiet", "-nologo", "-tl:off", "-nodeReuse:false"];
}
