using System.CommandLine;
using System.Text.Json;
using Fidelity.BareWire.Schemas;
using Fidelity.Cli.Schemas;

namespace Fidelity.Cli.Commands.Schema;

/// <summary><c>fidelity schema check FILE… [--json]</c></summary>
internal static class SchemaCheckCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("file")
        {
            Description = "schemas; - for standard input",
            Arity = ArgumentArity.OneOrMore,
        };
        var json = new Option<bool>("--json") { Description = "print the findings as JSON" };
        var command = new Command("check", "Says whether schemas keep all rules") { files, json };
        var language = new SchemaLanguage().AddTo(command);
        command.SetAction(parsed => Run(parsed.GetRequiredValue(files), language.Of(parsed), parsed.GetValue(json)));
        return command;
    }

    private static int Run(string[] paths, SchemaOptions options, bool json)
    {
        InputFile.RequireOneStandardInput(paths);
        var checks = new List<(SchemaFile File, SchemaResult Result)>();
        var exitCode = ExitCode.Ok;
        foreach (var path in paths)
        {
            try
            {
                var file = SchemaFile.Read(path);
                checks.Add((file, BareSchema.Parse(file.Text, options)));
            }
            catch (CommandLineException error)
            {
                Console.Error.WriteLine($"fidelity: {error.Message}");
                exitCode = error.ExitCode;
            }
        }

        if (json)
        {
            Json.Print(writer => WriteJson(writer, checks));
        }
        else
        {
            checks.ForEach(check => Print(check.File, check.Result));
        }

        return exitCode == ExitCode.Ok && checks.Exists(check => check.Result.Schema is null) ? ExitCode.BadData : exitCode;
    }

    private static void Print(SchemaFile file, SchemaResult result)
    {
        if (result.Schema is { } schema)
        {
            Console.Out.WriteLine($"{file.Name}: {schema.Types.Count} {(schema.Types.Count == 1 ? "type" : "types")}, no faults");
        }
        else
        {
            Console.Error.Write(file.Explain(result.Diagnostics));
        }
    }

    private static void WriteJson(Utf8JsonWriter writer, List<(SchemaFile File, SchemaResult Result)> checks)
    {
        writer.WriteStartArray();
        foreach (var (file, result) in checks)
        {
            writer.WriteStartObject();
            writer.WriteString("file", file.Path);
            writer.WriteBoolean("valid", result.Schema is not null);
            writer.WriteStartArray("types");
            foreach (var type in result.Schema?.Types ?? [])
            {
                writer.WriteStringValue(type.Name);
            }

            writer.WriteEndArray();
            writer.WriteStartArray("diagnostics");
            foreach (var diagnostic in result.Diagnostics)
            {
                writer.WriteStartObject();
                writer.WriteString("id", diagnostic.Id);
                writer.WriteString("message", diagnostic.Message);
                SpanJson.Write(writer, diagnostic.Span);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
