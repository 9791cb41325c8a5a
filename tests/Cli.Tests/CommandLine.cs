namespace Fidelity.Cli.Tests;

/// <summary>The built command line, started without its launcher.</summary>
internal static class CommandLine
{
    public static string[] Command(params string[] arguments) =>
        [DotNet.Path, "exec", typeof(CommandLineException).Assembly.Location, .. arguments];

    public static async Task<ProgramResult> RunAsync(string root, string[] arguments, params (string Name, string Value)[] variables)
    {
        var environment = new Dictionary<string, string?> { ["FIDELITY_ROOT"] = root };
        foreach (var (name, value) in variables)
        {
            environment[name] = value;
        }

        string[] command = Command(arguments);
        using var program = RunningProgram.Start(command[0], command[1..], variables: environment);
        return await program.EndAsync();
    }

    public static Task<ProgramResult> RunAsync(params string[] arguments) =>
        RunAsync(Repository.Locate().Root, arguments);

    public static Task<ProgramResult> RunWithPathAsync(string path, params string[] arguments) =>
        RunAsync(Repository.Locate().Root, arguments, ("PATH", path));
}
