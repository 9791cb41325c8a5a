using System.CommandLine;
using System.Text;
using Fidelity.BareWire.Schemas;
using Fidelity.BareWire.Values;
using Fidelity.Cli.Schemas;

namespace Fidelity.Cli.Commands.Schema;

/// <summary><c>fidelity schema encode SCHEMA TYPE [FILE]</c></summary>
internal static class SchemaEncodeCommand
{
    public static Command Create()
    {
        var schema = new Argument<string>("schema") { Description = "the schema" };
        var type = new Argument<string>("type") { Description = "the type of the message" };
        var file = new Argument<string>("file")
        {
            Description = "the message as JSON; - or nothing for standard input",
            Arity = ArgumentArity.ZeroOrOne,
            DefaultValueFactory = _ => InputFile.StandardInput,
        };
        var output = new Option<string?>("--output", "-o") { Description = "the file to write; without, standard output" };
        var force = new Option<bool>("--force") { Description = "write the bytes to a terminal, too" };
        var command = new Command("encode", "Writes JSON as a message") { schema, type, file, output, force };
        var language = new SchemaLanguage().AddTo(command);
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(output) is null && Terminal.IsInteractive && !parsed.GetValue(force))
            {
                throw new CommandLineException(
                    ExitCode.Usage, "a message is bytes, which a terminal does not show. Send the output to a file or a program, name a file with -o, or give --force.");
            }

            return Run(
                parsed.GetRequiredValue(schema), parsed.GetRequiredValue(type), parsed.GetRequiredValue(file), language.Of(parsed), parsed.GetValue(output));
        });
        return command;
    }

    private static int Run(string schema, string type, string path, SchemaOptions options, string? output)
    {
        InputFile.RequireOneStandardInput([schema, path]);
        var definition = SchemaFile.Read(schema).Find(type, options);
        var json = InputFile.Read(path);
        ReadOnlyMemory<byte> message;
        try
        {
            message = BareJson.Read(definition, json, MessageLimits.OfOwnFiles);
        }
        catch (BareJsonException fault)
        {
            Console.Error.WriteLine($"{InputFile.NameOf(path)}:{fault.Line}:{fault.Column}: {fault.Path}: {fault.Detail}.");
            Console.Error.Write(SourceExcerpt.Show(LineOf(json, fault.Line), (int)fault.Column, length: 1));
            return ExitCode.BadData;
        }

        OutputFile.Write(output, stream => stream.Write(message.Span));
        return ExitCode.Ok;
    }

    private static string LineOf(ReadOnlySpan<byte> json, long number)
    {
        for (; number > 1; number--)
        {
            json = json[(json.IndexOf((byte)'\n') + 1)..];
        }

        var end = json.IndexOf((byte)'\n');
        return Encoding.UTF8.GetString(end < 0 ? json : json[..end]).TrimStart('\ufeff').TrimEnd('\r');
    }
}
