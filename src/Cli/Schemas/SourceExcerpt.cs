using System.Text;
using Spectre.Console;

namespace Fidelity.Cli.Schemas;

/// <summary>A line of a text with a caret under what is meant.</summary>
internal static class SourceExcerpt
{
    private const int MostShown = 120;
    private const int MostBefore = 80;
    private const string Cut = "…";

    /// <param name="line">The line, without its end.</param>
    /// <param name="column">Where it begins, in UTF-16 code units from 1.</param>
    /// <param name="length">How many units it has; what lies on later lines is not shown.</param>
    /// <returns>Two lines, each indented and ended.</returns>
    public static string Show(ReadOnlySpan<char> line, int column, int length)
    {
        var start = Math.Clamp(column - 1, 0, line.Length);
        var first = start > MostBefore ? OnBoundary(line, start - MostBefore) : 0;
        var last = OnBoundary(line, Math.Min(line.Length, first + MostShown));
        var end = Math.Clamp(start + length, start, last);
        var before = (first > 0 ? Cut : "") + Printable(line[first..start]);
        var meant = Printable(line[start..end]);
        var after = Printable(line[end..last]) + (last < line.Length ? Cut : "");
        return $"  {before}{meant}{after}\n  {Blank(before)}^{new string('~', Math.Max(WidthOf(meant) - 1, 0))}\n";
    }

    /// <summary>The line with that number, from 1, without its end.</summary>
    public static string LineOf(string text, int number)
    {
        var rest = text.AsSpan();
        for (; number > 1; number--)
        {
            rest = rest[(rest.IndexOf('\n') + 1)..];
        }

        var end = rest.IndexOf('\n');
        return (end < 0 ? rest : rest[..end]).TrimEnd('\r').ToString();
    }

    private static int OnBoundary(ReadOnlySpan<char> line, int index) =>
        index > 0 && index < line.Length && char.IsLowSurrogate(line[index]) ? index - 1 : index;

    /// <summary>As wide as the text, with the same tabs.</summary>
    private static string Blank(string text)
    {
        var blank = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            blank.Append(rune.Value == '\t' ? "\t" : new string(' ', WidthOf(rune.ToString())));
        }

        return blank.ToString();
    }

    private static int WidthOf(string text) => text.Replace('\t', ' ').GetCellWidth();

    private static string Printable(ReadOnlySpan<char> text)
    {
        var printable = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            printable.Append(Rune.IsControl(rune) && rune.Value != '\t' ? Rune.ReplacementChar.ToString() : rune.ToString());
        }

        return printable.ToString();
    }
}
