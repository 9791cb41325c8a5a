using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Fidelity.BareWire.Layout;

/// <summary>Shows a layout: as a table for people, as JSON for programs. Types that are referred to are shown by name only.</summary>
public static class LayoutPrinter
{
    private static readonly JsonWriterOptions JsonOptions = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>
    /// A line with the name, size and alignment, a heading, and a line for each field and hole with offset, size, alignment,
    /// name and type. Lines end with <c>\n</c>.
    /// </summary>
    public static string Table(LayoutType type)
    {
        ArgumentNullException.ThrowIfNull(type);
        LayoutRow[] rows = [.. LayoutRow.Of(type)];
        int width = Math.Max("(padding)".Length, rows.Max(static row => row.Name.Length));
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"{type.Name}: {type.Size} bytes, aligned to {type.Alignment}\n");
        text.Append(CultureInfo.InvariantCulture, $"offset   size  align  {"name".PadRight(width)}  type\n");
        foreach (LayoutRow row in rows)
        {
            string line = row.IsPadding
                ? string.Create(CultureInfo.InvariantCulture, $"{row.Offset,6} {row.Size,6}         (padding)")
                : string.Create(CultureInfo.InvariantCulture, $"{row.Offset,6} {row.Size,6} {row.Alignment,6}  {row.Name.PadRight(width)}  {row.Type}");
            text.Append(line).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>The same and the fingerprint as an object, indented.</summary>
    public static string Json(LayoutType type)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArrayBufferWriter<byte> bytes = new();
        using (Utf8JsonWriter writer = new(bytes, JsonOptions))
        {
            Write(writer, type);
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    /// <summary>Writes the object of <see cref="Json"/> as part of something larger.</summary>
    public static void Write(Utf8JsonWriter writer, LayoutType type)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(type);
        writer.WriteStartObject();
        writer.WriteString("name", type.Name);
        writer.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(type.Kind.ToString()));
        writer.WriteNumber("size", type.Size);
        writer.WriteNumber("alignment", type.Alignment);
        writer.WriteString("fingerprint", type.Fingerprint.ToString());
        writer.WriteStartArray("parts");
        foreach (LayoutRow row in LayoutRow.Of(type).Where(static row => !row.IsPadding))
        {
            Write(writer, row);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("padding");
        foreach (LayoutRow row in LayoutRow.Of(type).Where(static row => row.IsPadding))
        {
            Write(writer, row);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, LayoutRow row)
    {
        writer.WriteStartObject();
        writer.WriteNumber("offset", row.Offset);
        writer.WriteNumber("size", row.Size);
        if (!row.IsPadding)
        {
            writer.WriteNumber("alignment", row.Alignment);
            writer.WriteString("name", row.Name);
            writer.WriteString("type", row.Type);
        }

        writer.WriteEndObject();
    }
}
