using System.CommandLine;

namespace Fidelity.Cli.Commands;

/// <summary>All commands, and what happens to a command line that is none of them.</summary>
internal static class CommandTree
{
    private static readonly InvocationConfiguration Configuration = new() { EnableDefaultExceptionHandler = false };

    public static async Task<int> InvokeAsync(string[] arguments)
    {
        var root = Create();
        if (arguments is [] or ["-h"] or ["--help"])
        {
            arguments = [HelpCommand.Name];
        }

        if (!arguments[0].StartsWith('-') && root.Subcommands.All(command => command.Name != arguments[0]))
        {
            throw Unknown(arguments[0], root);
        }

        var parsed = root.Parse(RunCommand.ProtectSampleArguments(arguments));
        if (parsed.Errors.Count > 0)
        {
            throw new CommandLineException(
                ExitCode.Usage,
                $"{string.Join(" ", parsed.Errors.Select(error => error.Message))} See ./fidelity help {parsed.CommandResult.Command.Name}.");
        }

        return await parsed.InvokeAsync(Configuration).ConfigureAwait(false);
    }

    public static RootCommand Create()
    {
        var root = new RootCommand("Memory references that survive an await.");
        root.Subcommands.Add(HelpCommand.Create(root));
        root.Subcommands.Add(RunCommand.Create());
        root.Subcommands.Add(TestCommand.Create());
        root.Subcommands.Add(BenchCommand.Create());
        root.Subcommands.Add(DoctorCommand.Create());
        root.Subcommands.Add(VersionCommand.Create());
        return root;
    }

    public static CommandLineException Unknown(string typed, RootCommand root)
    {
        var suggestion = Suggestion.For(typed, root.Subcommands.Select(command => command.Name));
        var meant = suggestion is null ? "" : $" Did you mean '{suggestion}'?";
        return new CommandLineException(
            ExitCode.Usage,
            $"unknown command '{typed}'.{meant} ./fidelity help lists the commands.");
    }
}
