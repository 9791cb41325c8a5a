using System.CommandLine;

namespace Fidelity.Cli.Commands.Schema;

/// <summary><c>fidelity schema &lt;command&gt;</c></summary>
internal static class SchemaCommand
{
    public static Command Create()
    {
        var command = new Command("schema", "Works on BARE schemas, and on messages by them");
        command.Subcommands.Add(SchemaCheckCommand.Create());
        command.Subcommands.Add(SchemaFormatCommand.Create());
        command.Subcommands.Add(SchemaUpgradeCommand.Create());
        command.Subcommands.Add(SchemaCompatCommand.Create());
        command.Subcommands.Add(SchemaGenerateCommand.Create());
        command.Subcommands.Add(SchemaEncodeCommand.Create());
        command.Subcommands.Add(SchemaDecodeCommand.Create());
        command.Subcommands.Add(SchemaLayoutCommand.Create());
        command.SetAction(_ => HelpCommand.Group(command));
        return command;
    }
}
