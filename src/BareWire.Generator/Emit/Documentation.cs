using System.Text;
using System.Xml;

namespace Fidelity.BareWire.Generator.Emit;

/// <summary>XML documentation from the comments of a schema.</summary>
internal static class Documentation
{
    /// <summary>Writes a summary: the comment, or the fallback if there is none.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="comment">The comment as written, or null.</param>
    /// <param name="fallback">XML that says what can be said without a comment.</param>
    public static void Summary(SourceWriter writer, string? comment, string fallback)
    {
        string[] lines = Escape(comment ?? "").Split('\n').Select(static line => line.Trim()).ToArray();
        int first = Array.FindIndex(lines, static line => line.Length > 0);
        if (first < 0)
        {
            writer.Line($"/// <summary>{fallback}</summary>");
            return;
        }

        int last = Array.FindLastIndex(lines, static line => line.Length > 0);
        if (first == last)
        {
            writer.Line($"/// <summary>{lines[first]}</summary>");
            return;
        }

        writer.Line("/// <summary>");
        for (int i = first; i <= last; i++)
        {
            writer.Line(lines[i].Length == 0 ? "///" : $"/// {lines[i]}");
        }

        writer.Line("/// </summary>");
    }

    /// <summary>The text as XML in a line of C#. Characters that neither can hold become U+FFFD, other line ends spaces.</summary>
    public static string Escape(string text)
    {
        StringBuilder escaped = new(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char character = text[i];
            if (i + 1 < text.Length && char.IsSurrogatePair(character, text[i + 1]))
            {
                escaped.Append(character).Append(text[++i]);
                continue;
            }

            _ = character switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '\r' or '\u0085' or '\u2028' or '\u2029' => escaped.Append(' '),
                _ => escaped.Append(XmlConvert.IsXmlChar(character) ? character : '\uFFFD'),
            };
        }

        return escaped.ToString();
    }
}
