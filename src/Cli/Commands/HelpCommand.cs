using System.CommandLine;

namespace Fidelity.Cli.Commands;

/// <summary><c>fidelity help [command…]</c></summary>
internal static class HelpCommand
{
    public const string Name = "help";

    public static Command Create(RootCommand root)
    {
        var topic = new Argument<string[]>("command")
        {
            Description = "the command to explain",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var command = new Command(Name, "Shows the commands, or all about one of them") { topic };
        command.SetAction(parsed => parsed.GetValue(topic) is { Length: > 0 } words ? Explain(root, words) : Overview(root));
        return command;
    }

    /// <summary>Lists the commands below one.</summary>
    public static int Group(Command command)
    {
        var path = CommandTree.PathOf(command);
        Console.Out.WriteLine($"{command.Description}.");
        Console.Out.WriteLine();
        Console.Out.WriteLine($"Usage: ./fidelity{path} <command> [arguments]");
        Console.Out.WriteLine();
        Console.Out.WriteLine("Commands:");
        foreach (var subcommand in command.Subcommands)
        {
            Console.Out.WriteLine($"  {Usage(subcommand)}");
            Console.Out.WriteLine($"      {subcommand.Description}");
        }

        Console.Out.WriteLine();
        Console.Out.WriteLine($"./fidelity help{path} <command> explains one of them.");
        return ExitCode.Ok;
    }

    private static int Explain(RootCommand root, string[] words)
    {
        var command = CommandTree.Find(root, words);
        return command.Subcommands.Count > 0 ? Group(command) : root.Parse([.. words, "--help"]).Invoke();
    }

    private static int Overview(RootCommand root)
    {
        var output = Console.Out;
        output.WriteLine("Fidelity: references to memory that survive an await, a lambda and the heap.");
        output.WriteLine();
        output.WriteLine("Usage: ./fidelity <command> [arguments]");
        output.WriteLine();
        output.WriteLine("Commands:");
        foreach (var command in root.Subcommands)
        {
            output.WriteLine($"  {Usage(command),-42}  {command.Description}");
        }

        output.WriteLine();
        output.WriteLine("Exit codes:");
        foreach (var (code, meaning) in ExitCode.All)
        {
            output.WriteLine($"  {code,3}  {meaning}");
        }

        output.WriteLine();
        output.WriteLine("A sample's own exit code is handed on. NO_COLOR and redirected output are respected.");
        return ExitCode.Ok;
    }

    private static string Usage(Command command)
    {
        if (command.Subcommands.Count > 0)
        {
            return $"{command.Name} <command> [arguments]";
        }

        var arguments = command.Arguments.Select(argument => argument.Arity switch
        {
            { MinimumNumberOfValues: > 0, MaximumNumberOfValues: > 1 } => $"<{argument.Name}…>",
            { MinimumNumberOfValues: > 0 } => $"<{argument.Name}>",
            { MaximumNumberOfValues: > 1 } => $"[{argument.Name}…]",
            _ => $"[{argument.Name}]",
        });
        var options = command.Options.Select(option => $"[{option.Name}]");
        return string.Join(' ', [command.Name, .. arguments, .. options]);
    }
}
