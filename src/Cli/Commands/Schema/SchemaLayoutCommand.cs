using System.CommandLine;
using Fidelity.BareWire.Layout;
using Fidelity.BareWire.Schemas;
using Fidelity.Cli.Schemas;

namespace Fidelity.Cli.Commands.Schema;

/// <summary><c>fidelity schema layout FILE [TYPE] [--json]</c></summary>
internal static class SchemaLayoutCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "the schema; - for standard input" };
        var type = new Argument<string?>("type")
        {
            Description = "one of its types; without, all of them",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var json = new Option<bool>("--json") { Description = "print the layouts as JSON" };
        var command = new Command("layout", "Shows the fixed layout of a schema's types") { file, type, json };
        var language = new SchemaLanguage().AddTo(command);
        command.SetAction(parsed => Run(parsed.GetRequiredValue(file), parsed.GetValue(type), language.Of(parsed), parsed.GetValue(json)));
        return command;
    }

    private static int Run(string path, string? type, SchemaOptions options, bool json)
    {
        var file = SchemaFile.Read(path);
        var definitions = type is null ? file.Parse(options).Types : [file.Find(type, options)];
        var layouts = new List<LayoutType>();
        var exitCode = ExitCode.Ok;
        foreach (var definition in definitions)
        {
            try
            {
                layouts.Add(SchemaLayout.Of(definition));
            }
            catch (NotSupportedException none)
            {
                Console.Error.WriteLine($"{file.Name}:{definition.NameSpan}: {none.Message}");
                exitCode = type is null && definition.Type.IsVoid ? exitCode : ExitCode.Failed;
            }
        }

        if (json)
        {
            Json.Print(writer =>
            {
                writer.WriteStartArray();
                layouts.ForEach(layout => LayoutPrinter.Write(writer, layout));
                writer.WriteEndArray();
            });
        }
        else
        {
            OutputFile.WriteText(path: null, string.Join('\n', layouts.Select(LayoutPrinter.Table)));
        }

        return exitCode;
    }
}
