namespace Fidelity.BareWire.Schemas;

/// <summary>Cuts a schema's text into tokens. White space is space, tab, LF and CR before LF; a byte order mark may begin the text.</summary>
internal sealed class SchemaLexer(string text)
{
    private static readonly List<SchemaComment> NoComments = [];

    private readonly List<SchemaToken> _tokens = [];
    private List<SchemaComment> _comments = [];
    private int _offset;
    private int _line = 1;
    private int _lineStart;
    private int _lineFeeds;
    private bool _space;

    public IReadOnlyList<SchemaToken> ReadAll()
    {
        if (text.Length > 0 && text[0] == '\uFEFF')
        {
            _offset = 1;
            _lineStart = 1;
        }

        do
        {
            SkipSpace();
            AddToken();
        }
        while (_tokens[_tokens.Count - 1].Kind != SchemaTokenKind.End);

        return _tokens;
    }

    private static bool IsLetter(char c) => c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z');

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static SchemaTokenKind KindOf(char c) => c switch
    {
        '{' => SchemaTokenKind.LeftBrace,
        '}' => SchemaTokenKind.RightBrace,
        '<' => SchemaTokenKind.LeftAngle,
        '>' => SchemaTokenKind.RightAngle,
        '[' => SchemaTokenKind.LeftBracket,
        ']' => SchemaTokenKind.RightBracket,
        '(' => SchemaTokenKind.LeftParenthesis,
        ')' => SchemaTokenKind.RightParenthesis,
        '|' => SchemaTokenKind.Pipe,
        '=' => SchemaTokenKind.EqualsSign,
        ':' => SchemaTokenKind.Colon,
        _ when IsLetter(c) || c == '_' => SchemaTokenKind.Word,
        _ when IsDigit(c) => SchemaTokenKind.Integer,
        _ => SchemaTokenKind.Unknown,
    };

    private SourcePosition Position() => new(_offset, _line, _offset - _lineStart + 1);

    private bool AtLineEnd() => text[_offset] == '\r' && _offset + 1 < text.Length && text[_offset + 1] == '\n';

    private bool AtSpace() => text[_offset] is ' ' or '\t' or '\n' || AtLineEnd();

    private void SkipSpace()
    {
        _lineFeeds = 0;
        _space = false;
        while (_offset < text.Length)
        {
            if (text[_offset] == '#')
            {
                ReadComment();
            }
            else if (AtSpace())
            {
                if (text[_offset++] == '\n')
                {
                    _line++;
                    _lineStart = _offset;
                    _lineFeeds++;
                }
            }
            else
            {
                return;
            }

            _space = true;
        }
    }

    private void ReadComment()
    {
        int end = text.IndexOf('\n', _offset);
        if (end < 0)
        {
            end = text.Length;
        }

        string comment = text.Substring(_offset, end - _offset).TrimEnd();
        if (_tokens.Count > 0 && _lineFeeds == 0 && _comments.Count == 0)
        {
            _tokens[_tokens.Count - 1].Trailing = new SchemaComment(comment, blankLineBefore: false);
        }
        else
        {
            _comments.Add(new SchemaComment(comment, _lineFeeds > 1));
        }

        _offset = end;
        _lineFeeds = 0;
    }

    private void AddToken()
    {
        SourcePosition start = Position();
        SchemaTokenKind kind = _offset < text.Length ? KindOf(text[_offset]) : SchemaTokenKind.End;
        _offset = EndOf(kind);
        string written = text.Substring(start.Offset, _offset - start.Offset);
        _tokens.Add(new SchemaToken(kind, written, new SourceSpan(start, Position()), TakeComments(), _space, _lineFeeds > 1));
    }

    private List<SchemaComment> TakeComments()
    {
        if (_comments.Count == 0)
        {
            return NoComments;
        }

        List<SchemaComment> taken = _comments;
        _comments = [];
        return taken;
    }

    private int EndOf(SchemaTokenKind kind)
    {
        int end = _offset;
        switch (kind)
        {
            case SchemaTokenKind.End:
                break;
            case SchemaTokenKind.Word:
                while (end < text.Length && KindOf(text[end]) is SchemaTokenKind.Word or SchemaTokenKind.Integer)
                {
                    end++;
                }

                break;
            case SchemaTokenKind.Integer:
                while (end < text.Length && IsDigit(text[end]))
                {
                    end++;
                }

                break;
            case SchemaTokenKind.Unknown:
                while (end < text.Length && text[end] is not (' ' or '\t' or '\n' or '\r' or '#') && KindOf(text[end]) == SchemaTokenKind.Unknown)
                {
                    end++;
                }

                end = Math.Max(end, _offset + 1);
                break;
            default:
                end++;
                break;
        }

        return end;
    }
}
