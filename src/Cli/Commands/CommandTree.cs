using System.CommandLine;
using Fidelity.Cli.Commands.Schema;

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

        RequireKnown(root, arguments);
        var parsed = root.Parse(RunCommand.ProtectSampleArguments(arguments));
        if (parsed.Errors.Count > 0)
        {
            throw new CommandLineException(
                ExitCode.Usage,
                $"{string.Join(" ", parsed.Errors.Select(error => string.Join(" ", error.Message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))))} See ./fidelity help{PathOf(parsed.CommandResult.Command)}.");
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
        root.Subcommands.Add(SchemaCommand.Create());
        root.Subcommands.Add(DoctorCommand.Create());
        root.Subcommands.Add(VersionCommand.Create());
        return root;
    }

    /// <summary>The command that words name one below the other.</summary>
    /// <exception cref="CommandLineException">There is none.</exception>
    public static Command Find(Command command, IEnumerable<string> words)
    {
        foreach (var word in words)
        {
            command = command.Subcommands.FirstOrDefault(candidate => candidate.Name == word) ?? throw Unknown(word, command);
        }

        return command;
    }

    /// <summary>The names of a command and those it is below, each after a space; nothing for the root.</summary>
    public static string PathOf(Command command) => command is RootCommand
        ? ""
        : $"{string.Concat(command.Parents.OfType<Command>().Select(PathOf))} {command.Name}";

    private static void RequireKnown(RootCommand root, string[] arguments)
    {
        Command command = root;
        foreach (var word in arguments)
        {
            if (command.Subcommands.Count == 0 || word.StartsWith('-'))
            {
                return;
            }

            command = Find(command, [word]);
        }
    }

    private static CommandLineException Unknown(string typed, Command parent)
    {
        var suggestion = Suggestion.For(typed, parent.Subcommands.Select(command => command.Name));
        var meant = suggestion is null ? "" : $" Did you mean '{suggestion}'?";
        var path = PathOf(parent);
        return new CommandLineException(
            ExitCode.Usage,
            $"unknown command '{$"{path} {typed}".TrimStart()}'.{meant} ./fidelity help{path} lists the commands.");
    }
}
