using System.CommandLine;
using Fidelity.BareWire;
using Fidelity.BareWire.Schemas;
using Fidelity.BareWire.Values;
using Fidelity.Cli.Schemas;

namespace Fidelity.Cli.Commands.Schema;

/// <summary><c>fidelity schema decode SCHEMA TYPE [FILE]</c></summary>
internal static class SchemaDecodeCommand
{
    public static Command Create()
    {
        var schema = new Argument<string>("schema") { Description = "the schema" };
        var type = new Argument<string>("type") { Description = "the type of the message" };
        var file = new Argument<string>("file")
        {
            Description = "the message; - or nothing for standard input",
            Arity = ArgumentArity.ZeroOrOne,
            DefaultValueFactory = _ => InputFile.StandardInput,
        };
        var output = new Option<string?>("--output", "-o") { Description = "the file to write; without, standard output" };
        var command = new Command("decode", "Writes a message as JSON") { schema, type, file, output };
        var language = new SchemaLanguage().AddTo(command);
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(schema), parsed.GetRequiredValue(type), parsed.GetRequiredValue(file), language.Of(parsed), parsed.GetValue(output)));
        return command;
    }

    private static int Run(string schema, string type, string path, SchemaOptions options, string? output)
    {
        InputFile.RequireOneStandardInput([schema, path]);
        var definition = SchemaFile.Read(schema).Find(type, options);
        var message = InputFile.Read(path);
        try
        {
            BareMessage.Check(definition, message, MessageLimits.OfOwnFiles);
        }
        catch (BareFormatException fault)
        {
            Console.Error.WriteLine($"{InputFile.NameOf(path)}: {fault.Message}");
            Console.Error.Write(ByteExcerpt.Show(message, fault.Offset));
            return ExitCode.BadData;
        }

        OutputFile.Write(output, stream =>
        {
            BareJson.Write(definition, message, stream, MessageLimits.OfOwnFiles);
            stream.WriteByte((byte)'\n');
        });
        return ExitCode.Ok;
    }
}
