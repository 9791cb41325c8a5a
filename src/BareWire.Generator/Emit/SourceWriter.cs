using System.Text;

namespace Fidelity.BareWire.Generator.Emit;

/// <summary>C# text with its indentation. Lines end in LF.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;
    private bool _wantsGap;

    /// <summary>Writes a line, or none if it is null.</summary>
    public void Line(string? line)
    {
        if (line is null)
        {
            return;
        }

        if (_wantsGap)
        {
            _wantsGap = false;
            _text.Append('\n');
        }

        _text.Append(' ', 4 * _depth).Append(line).Append('\n');
    }

    /// <summary>Asks for an empty line before the next line, unless that closes or begins a block.</summary>
    public void Gap() => _wantsGap = true;

    /// <summary>Writes a head, if any, and begins a block.</summary>
    public void Open(string? head = null)
    {
        Line(head);
        Line("{");
        _depth++;
        _wantsGap = false;
    }

    /// <summary>Ends a block.</summary>
    public void Close(string tail = "")
    {
        _depth--;
        _wantsGap = false;
        Line("}" + tail);
    }

    /// <summary>Writes a head and one more line, indented.</summary>
    public void Arm(string head, string body)
    {
        Line(head);
        _depth++;
        Line(body);
        _depth--;
    }

    /// <summary>What was written.</summary>
    public override string ToString() => _text.ToString();
}
