using System.Text.Json;
using Fidelity.BareWire.Schemas;

namespace Fidelity.Cli.Schemas;

/// <summary>Where something is in a schema, as properties.</summary>
internal static class SpanJson
{
    public static void Write(Utf8JsonWriter writer, SourceSpan span)
    {
        writer.WriteNumber("line", span.Start.Line);
        writer.WriteNumber("column", span.Start.Column);
        writer.WriteNumber("endLine", span.End.Line);
        writer.WriteNumber("endColumn", span.End.Column);
    }
}
