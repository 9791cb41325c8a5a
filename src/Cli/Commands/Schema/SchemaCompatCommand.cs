using System.CommandLine;
using System.Text.Json;
using Fidelity.BareWire.Schemas;
using Fidelity.Cli.Schemas;

namespace Fidelity.Cli.Commands.Schema;

/// <summary><c>fidelity schema compat OLD NEW [--require DIRECTION] [--json]</c></summary>
internal static class SchemaCompatCommand
{
    private const string Backward = "backward";
    private const string Forward = "forward";
    private const string Full = "full";

    public static Command Create()
    {
        var old = new Argument<string>("old") { Description = "the schema of the messages that exist" };
        var present = new Argument<string>("new") { Description = "the schema that is to replace it" };
        var require = new Option<string>("--require")
        {
            Description = "what must hold: backward (new reads old), forward (old reads new) or full (both)",
            DefaultValueFactory = _ => Backward,
        };
        require.AcceptOnlyFromAmong(Backward, Forward, Full);
        var json = new Option<bool>("--json") { Description = "print the verdicts as JSON" };
        var command = new Command("compat", "Says whether two schemas read each other's messages") { old, present, require, json };
        var language = new SchemaLanguage().AddTo(command);
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(old), parsed.GetRequiredValue(present), language.Of(parsed), parsed.GetRequiredValue(require), parsed.GetValue(json)));
        return command;
    }

    private static int Run(string oldPath, string newPath, SchemaOptions options, string require, bool json)
    {
        InputFile.RequireOneStandardInput([oldPath, newPath]);
        var old = SchemaFile.Read(oldPath);
        var present = SchemaFile.Read(newPath);
        var comparison = SchemaCompatibility.Compare(old.Parse(options), present.Parse(options));
        var holds = Holds(comparison.Verdict, require);
        if (json)
        {
            Json.Print(writer => WriteJson(writer, comparison, require, holds));
        }
        else
        {
            Print(comparison, present.Name, old.Name);
        }

        return holds ? ExitCode.Ok : ExitCode.Failed;
    }

    private static bool Holds(SchemaVerdict verdict, string require) => verdict switch
    {
        SchemaVerdict.Identical or SchemaVerdict.Full => true,
        SchemaVerdict.Backward => require == Backward,
        SchemaVerdict.Forward => require == Forward,
        _ => false,
    };

    private static void Print(SchemaComparison comparison, string newName, string oldName)
    {
        foreach (var type in comparison.Types.Where(type => type.IsRoot))
        {
            Console.Out.WriteLine($"{type.Name}: {Words(type.Verdict)}");
        }

        foreach (var finding in comparison.Findings)
        {
            var place = finding.NewSpan != default ? $"{newName}:{finding.NewSpan}" : $"{oldName}:{finding.OldSpan}";
            Console.Out.WriteLine($"{place}: {finding.Path}: {finding.Message} [{Words(finding.Breaks)}]");
        }

        Console.Out.WriteLine($"All: {Words(comparison.Verdict)}");
    }

    private static string Words(SchemaVerdict verdict) => verdict switch
    {
        SchemaVerdict.Identical => "identical",
        SchemaVerdict.Full => "full: both read both",
        SchemaVerdict.Backward => "backward: the new schema reads old messages, the old one not all new ones",
        SchemaVerdict.Forward => "forward: the old schema reads new messages, the new one not all old ones",
        _ => "incompatible: neither reads the other's messages",
    };

    private static string Words(SchemaDirections breaks) => breaks switch
    {
        SchemaDirections.None => "harmless",
        SchemaDirections.Backward => "the new schema cannot read old messages",
        SchemaDirections.Forward => "the old schema cannot read new messages",
        _ => "neither can read the other's messages",
    };

    private static void WriteJson(Utf8JsonWriter writer, SchemaComparison comparison, string require, bool holds)
    {
        writer.WriteStartObject();
        writer.WriteString("verdict", Word(comparison.Verdict));
        writer.WriteString("required", require);
        writer.WriteBoolean("holds", holds);
        writer.WriteStartArray("types");
        foreach (var type in comparison.Types)
        {
            writer.WriteStartObject();
            writer.WriteString("name", type.Name);
            writer.WriteString("verdict", Word(type.Verdict));
            writer.WriteBoolean("root", type.IsRoot);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("findings");
        foreach (var finding in comparison.Findings)
        {
            writer.WriteStartObject();
            writer.WriteString("path", finding.Path);
            writer.WriteString("message", finding.Message);
            writer.WriteString("breaks", Word(finding.Breaks));
            WritePlace(writer, "old", finding.OldSpan);
            WritePlace(writer, "new", finding.NewSpan);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter writer, string name, SourceSpan span)
    {
        if (span == default)
        {
            writer.WriteNull(name);
            return;
        }

        writer.WriteStartObject(name);
        SpanJson.Write(writer, span);
        writer.WriteEndObject();
    }

    private static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
