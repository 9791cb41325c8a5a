using System.CommandLine;
using Fidelity.BareWire.Schemas;
using Fidelity.Cli.Schemas;

namespace Fidelity.Cli.Commands.Schema;

/// <summary><c>fidelity schema upgrade FILE [-o FILE]</c></summary>
internal static class SchemaUpgradeCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "a schema in the grammar of 2020; - for standard input" };
        var output = new Option<string?>("--output", "-o") { Description = "the file to write; without, standard output" };
        var command = new Command("upgrade", "Rewrites a schema of 2020 in the present grammar") { file, output };
        var language = new SchemaLanguage().AddTo(command, hasGrammar: false);
        command.SetAction(parsed => Run(parsed.GetRequiredValue(file), language.DraftOf(parsed), parsed.GetValue(output)));
        return command;
    }

    private static int Run(string path, BareDraft draft, string? output)
    {
        var file = SchemaFile.Read(path);
        file.Parse(new SchemaOptions(SchemaGrammar.Legacy2020, draft));
        OutputFile.WriteText(output, SchemaUpgrade.Upgrade(file.Text, draft));
        return ExitCode.Ok;
    }
}
