using System.Text;

namespace Fidelity.BareWire.Schemas;

/// <summary>Prints a layout: two spaces for a level, a declaration a line, and unions on one line where they fit.</summary>
internal sealed class SchemaPrinter
{
    private const int LongestLine = 80;
    private const int SpacesPerLevel = 2;

    private readonly StringBuilder _text = new();
    private int _lineStart;

    /// <summary>Prints the definitions of a schema.</summary>
    /// <param name="header">The comments that precede them all.</param>
    /// <param name="items">The definitions.</param>
    /// <param name="dangling">The comments after them.</param>
    public static string Write(IReadOnlyList<PrintedComment> header, IReadOnlyList<PrintedItem> items, IReadOnlyList<PrintedComment> dangling)
    {
        SchemaPrinter writer = new();
        writer.WriteComments(header, level: 0, isFirst: true);
        writer.WriteItems(items, level: 0, bullet: "", isFirst: header.Count == 0);
        writer.WriteComments(dangling, level: 0, isFirst: false);
        return writer._text.ToString();
    }

    /// <summary>Whether a declaration at the margin takes one line.</summary>
    public static bool FitsOnLine(string prefix, PrintedType type) => type.Inline is { } inline && prefix.Length + inline.Length <= LongestLine;

    private void WriteItems(IReadOnlyList<PrintedItem> items, int level, string bullet, bool isFirst)
    {
        foreach (PrintedItem item in items)
        {
            WriteComments(item.Comments, level, isFirst);
            if (item.BlankLineBefore && !(isFirst && item.Comments.Count == 0))
            {
                EndLine();
            }

            Indent(level);
            _text.Append(bullet).Append(item.Prefix);
            WriteType(item.Type, level, item.Suffix.Length);
            _text.Append(item.Suffix);
            EndLine(item.Trailing);
            isFirst = false;
        }
    }

    private void WriteComments(IReadOnlyList<PrintedComment> comments, int level, bool isFirst)
    {
        foreach (PrintedComment comment in comments)
        {
            if (comment.BlankLineBefore && !isFirst)
            {
                EndLine();
            }

            Indent(level);
            _text.Append(comment.Text);
            EndLine();
            isFirst = false;
        }
    }

    /// <summary>Prints a type; <paramref name="rest"/> characters are to follow on its last line.</summary>
    private void WriteType(PrintedType type, int level, int rest)
    {
        if (type.Inline is { } inline && (type is PrintedText || Fits(inline.Length + rest)))
        {
            _text.Append(inline);
        }
        else if (type is PrintedSequence sequence)
        {
            WriteSequence(sequence, level, rest);
        }
        else
        {
            WriteBlock((PrintedBlock)type, level);
        }
    }

    private void WriteSequence(PrintedSequence sequence, int level, int rest)
    {
        for (int i = 0; i < sequence.Parts.Count; i++)
        {
            int following = sequence.Parts.Skip(i + 1).Sum(static part => part.Inline?.Length ?? 0);
            WriteType(sequence.Parts[i], level, following + rest);
        }
    }

    private void WriteBlock(PrintedBlock block, int level)
    {
        _text.Append(block.Kind switch
        {
            BlockKind.Enum => "enum {",
            BlockKind.Union => "union {",
            _ => "struct {",
        });
        EndLine(block.Head);
        WriteItems(block.Items, level + 1, block.Kind == BlockKind.Union ? "| " : "", isFirst: true);
        WriteComments(block.Dangling, level + 1, isFirst: block.Items.Count == 0);
        Indent(level);
        _text.Append('}');
    }

    private bool Fits(int length) => _text.Length - _lineStart + length <= LongestLine;

    private void Indent(int level) => _text.Append(' ', level * SpacesPerLevel);

    private void EndLine(string? comment = null)
    {
        if (comment is not null)
        {
            _text.Append(' ').Append(comment);
        }

        _text.Append('\n');
        _lineStart = _text.Length;
    }
}
