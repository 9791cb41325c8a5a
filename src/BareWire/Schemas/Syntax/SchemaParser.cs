namespace Fidelity.BareWire.Schemas;

/// <summary>Reads the grammar of a schema into syntax, and goes on after faults. A fault of syntax is reported once: what follows from it is not.</summary>
/// <param name="tokens">The tokens of the text.</param>
/// <param name="isLegacy">Whether the forms of 2020 are in order; else they are understood, and reported.</param>
/// <param name="diagnostics">Takes the faults.</param>
internal sealed partial class SchemaParser(IReadOnlyList<SchemaToken> tokens, bool isLegacy, SchemaDiagnosticBag diagnostics)
{
    /// <summary>How deep types may be nested in one definition.</summary>
    public const int MostLevels = 128;

    /// <summary>The characters without a place that were reported in the present definition: the same mistake again is not news.</summary>
    private readonly HashSet<string> _reported = new(StringComparer.Ordinal);

    private int _position;

    private SchemaToken Current => tokens[_position];

    public SchemaSyntax ParseSchema()
    {
        List<DeclarationSyntax> definitions = [];
        while (Current.Kind != SchemaTokenKind.End && !diagnostics.IsFull)
        {
            _reported.Clear();
            if (!AtDefinition())
            {
                ReportExpected("a definition, 'type Name …'");
                SkipToDefinition();
                continue;
            }

            if (definitions.Count > 0)
            {
                RequireSpace("a definition");
            }

            if (ParseDefinition() is { } definition)
            {
                definitions.Add(definition);
            }

        }

        List<SchemaComment> dangling = [];
        Claim(tokens[tokens.Count - 1].Leading, dangling);
        return new SchemaSyntax(definitions, dangling, tokens[tokens.Count - 1].Span);
    }

    private DeclarationSyntax? ParseDefinition()
    {
        int start = _position;
        SchemaToken keyword = Advance();
        if (Current.Kind != SchemaTokenKind.Word || Current.Text == "type")
        {
            ReportExpected($"the name of a type after '{keyword.Text}'");
            SkipToDefinition();
            return null;
        }

        SchemaToken name = Advance();
        TypeSyntax? type = keyword.Text == "type" ? ParseDefinedType(name) : ParseLegacyDefinition(keyword, name);
        if (type is null)
        {
            SkipToDefinition();
        }

        return Declare(start, name, type, number: null);
    }

    private TypeSyntax? ParseDefinedType(SchemaToken name)
    {
        if (AtDefinition() || Current.Kind == SchemaTokenKind.End)
        {
            ReportExpected($"the type that '{name.Text}' stands for");
            return null;
        }

        if (Current.Kind == SchemaTokenKind.EqualsSign)
        {
            Report(SchemaDiagnosticCatalog.UnexpectedToken, Current.Span, $"A definition has no '='; write 'type {name.Text} …'.");
            Advance();
        }

        return ParseType();
    }

    private SchemaToken Advance()
    {
        SchemaToken token = Current;
        if (token.Kind != SchemaTokenKind.End)
        {
            _position++;
        }

        return token;
    }

    private SchemaToken Next(int ahead = 1) => tokens[Math.Min(_position + ahead, tokens.Count - 1)];

    /// <summary>Whether a definition begins here, rather than a field that is called <c>type</c>.</summary>
    private bool AtDefinition() =>
        (Current.IsWord("type") && Next().Kind == SchemaTokenKind.Word) ||
        ((Current.IsWord("enum") || Current.IsWord("struct")) && Next().Kind == SchemaTokenKind.Word && Next(2).Kind != SchemaTokenKind.Colon) ||
        (Current.IsWord("type") && Next().Kind != SchemaTokenKind.Colon && Current.Span.Start.Column == 1);

    private void SkipToDefinition()
    {
        while (Current.Kind != SchemaTokenKind.End && !AtDefinition())
        {
            Advance();
        }
    }

    private SchemaToken? Expect(SchemaTokenKind kind, string expected, string? advice = null)
    {
        if (Current.Kind == kind)
        {
            return Advance();
        }

        ReportExpected(expected, advice);
        return null;
    }

    private void RequireSpace(string before)
    {
        if (!Current.HasSpaceBefore)
        {
            Report(
                SchemaDiagnosticCatalog.MissingWhitespace,
                Current.Span,
                $"Expected white space before {before}, found '{Current.Text}' directly after '{tokens[_position - 1].Text}'.");
        }
    }

    private void ReportExpected(string expected, string? advice = null)
    {
        if (Current.Kind == SchemaTokenKind.Unknown && !_reported.Add(Current.Text))
        {
            return;
        }

        SchemaDiagnosticDescriptor descriptor = Current.Kind == SchemaTokenKind.Unknown ? SchemaDiagnosticCatalog.UnexpectedCharacter : SchemaDiagnosticCatalog.UnexpectedToken;
        string found = Current.Kind == SchemaTokenKind.End ? "the end of the text" : $"'{Printable(Current.Text)}'";
        string hint = advice ?? AdviceOn(Current);
        Report(descriptor, Current.Span, $"Expected {expected}, found {found}.{(hint.Length == 0 ? "" : " " + hint)}");
    }

    private void Report(SchemaDiagnosticDescriptor descriptor, SourceSpan span, string message) => diagnostics.Report(descriptor, span, message);

    private static string Printable(string text)
    {
        string shown = text.Length > 20 ? $"{text.Substring(0, 20)}…" : text;
        return string.Concat(shown.Select(static c => char.IsControl(c) || char.IsSurrogate(c) ? $"\\u{(int)c:x4}" : c.ToString()));
    }

    private static string AdviceOn(SchemaToken token) => token.Kind != SchemaTokenKind.Unknown ? "" : token.Text[0] switch
    {
        ',' or ';' => "White space separates fields and values, and '|' the members of a union; there are no commas or semicolons.",
        '/' => "A comment begins with '#'.",
        '?' => "A value that may be absent has the type optional<…>.",
        '-' => "Names have no hyphens, and numbers no sign.",
        '"' or '\'' => "A schema has no quoted text.",
        '\r' => "A line ends with LF, or CR and LF.",
        _ => "",
    };
}
