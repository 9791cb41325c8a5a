using Microsoft.CodeAnalysis.CSharp;

namespace Fidelity.BareWire.Generator.Emit;

/// <summary>The schema itself becomes a static class with its text.</summary>
internal static class SchemaClassEmitter
{
    public static void Emit(SourceWriter writer, string name, CSharpOptions options)
    {
        writer.Line("/// <summary>The schema of the types that were made from it. Thread-safe.</summary>");
        writer.Line(Known.GeneratedCode);
        writer.Open($"public static partial class {name}");
        writer.Line("/// <summary>The text of the schema.</summary>");
        EmitText(writer, "Text", options.SchemaText);
        writer.Gap();
        writer.Line("/// <summary>The schema, read from its text when it is first asked for.</summary>");
        writer.Line($"public static {Known.Schemas}.BareSchema Schema => Parsed.Schema;");
        writer.Gap();
        writer.Open("private static class Parsed");
        writer.Line($"internal static readonly {Known.Schemas}.BareSchema Schema = {Known.Schemas}.BareSchema.ParseOrThrow(");
        writer.Line($"    Text, new {Known.Schemas}.SchemaOptions(draft: {Known.Schemas}.BareDraft.{options.Draft}));");
        writer.Close();
        writer.Close();
    }

    /// <summary>Writes a constant with the text of a schema, a line for each of its lines.</summary>
    public static void EmitText(SourceWriter writer, string name, string text)
    {
        string[] lines = text.Replace("\r\n", "\n").Replace('\r', '\n').TrimEnd('\n').Split('\n');
        writer.Line($"public const string {name} =");
        for (int i = 0; i < lines.Length; i++)
        {
            string end = i == lines.Length - 1 ? ";" : " +";
            writer.Line($"    {SymbolDisplay.FormatLiteral(lines[i] + "\n", quote: true)}{end}");
        }
    }
}
