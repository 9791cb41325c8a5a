namespace Fidelity.BareWire.Schemas;

internal sealed partial class SchemaParser
{
    /// <summary>Reads <c>enum Name {…}</c> or <c>struct Name {…}</c>.</summary>
    private BlockTypeSyntax? ParseLegacyDefinition(SchemaToken keyword, SchemaToken name)
    {
        ReportLegacy(new SourceSpan(keyword.Span.Start, name.Span.End), $"{keyword.Text} {name.Text} …", $"type {name.Text} {keyword.Text} …");
        if (keyword.Text == "enum" && Current.Kind == SchemaTokenKind.Word)
        {
            SchemaToken width = Advance();
            Report(
                SchemaDiagnosticCatalog.EnumWithWidth,
                width.Span,
                $"Expected '{{' after 'enum {name.Text}', found the width '{width.Text}'. An enum is encoded as a uint; remove the width, or use a field of type {width.Text}.");
        }

        SchemaToken? open = Expect(SchemaTokenKind.LeftBrace, $"'{{' after '{keyword.Text} {name.Text}'");
        BlockKind kind = keyword.Text == "enum" ? BlockKind.Enum : BlockKind.Struct;
        return open is null ? null : ParseBlock(kind, keyword, open, SchemaTokenKind.RightBrace);
    }

    private NamedTypeSyntax ParseLegacyString(SchemaToken word)
    {
        ReportLegacy(word.Span, "string", "str");
        return new NamedTypeSyntax(word);
    }

    /// <summary>Reads the rest of <c>data&lt;n&gt;</c>.</summary>
    private DataTypeSyntax? ParseLegacyData(SchemaToken word)
    {
        SchemaToken open = Advance();
        if (Expect(SchemaTokenKind.Integer, "the length of 'data', a decimal number") is not { } length ||
            Expect(SchemaTokenKind.RightAngle, $"'>' to close 'data<{length.Text}'") is not { } close)
        {
            return null;
        }

        ReportLegacy(new SourceSpan(open.Span.Start, close.Span.End), $"data<{length.Text}>", $"data[{length.Text}]");
        return new DataTypeSyntax(word, close, length);
    }

    /// <summary>Reads the rest of <c>map[K]V</c>.</summary>
    private MapTypeSyntax? ParseLegacyMap(SchemaToken word)
    {
        ReportLegacy(word.Span, "map[…]…", "map<…><…>");
        Advance();
        if (ParseType() is not { } key || Expect(SchemaTokenKind.RightBracket, "']' to close 'map['") is null || ParseType() is not { } value)
        {
            return null;
        }

        return new MapTypeSyntax(word, tokens[_position - 1], key, value);
    }

    /// <summary>Reads <c>[]T</c> or <c>[n]T</c>.</summary>
    private ListTypeSyntax? ParseLegacyList()
    {
        SchemaToken open = Advance();
        SchemaToken? length = Current.Kind == SchemaTokenKind.Integer ? Advance() : null;
        if (Expect(SchemaTokenKind.RightBracket, length is null ? "a length or ']' after '['" : $"']' to close '[{length.Text}'") is not { } close)
        {
            return null;
        }

        string size = length is null ? "" : $"[{length.Text}]";
        ReportLegacy(new SourceSpan(open.Span.Start, close.Span.End), $"[{length?.Text}]…", $"list<…>{size}");
        return ParseType() is { } element ? new ListTypeSyntax(open, tokens[_position - 1], element, length) : null;
    }

    private BlockTypeSyntax? ParseLegacyUnion()
    {
        SchemaToken open = Advance();
        ReportLegacy(open.Span, "(… | …)", "union {… | …}");
        return ParseBlock(BlockKind.Union, open, open, SchemaTokenKind.RightParenthesis);
    }

    private BlockTypeSyntax? ParseLegacyStruct()
    {
        SchemaToken open = Advance();
        ReportLegacy(open.Span, "{…}", "struct {…}");
        return ParseBlock(BlockKind.Struct, open, open, SchemaTokenKind.RightBrace);
    }

    private void ReportLegacy(SourceSpan span, string old, string present)
    {
        if (!isLegacy && _reported.Add(old))
        {
            Report(
                SchemaDiagnosticCatalog.LegacySyntax,
                span,
                $"'{old}' is the grammar of 2020. Write '{present}', or upgrade the schema.");
        }
    }
}
