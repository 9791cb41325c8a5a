namespace Fidelity.BareWire.Schemas;

internal sealed partial class SchemaParser
{
    private int _level;

    /// <summary>Reads a type, or reports what is there instead and returns null.</summary>
    private TypeSyntax? ParseType()
    {
        if (_level == MostLevels)
        {
            Report(
                SchemaDiagnosticCatalog.NestedTooDeep,
                Current.Span,
                $"Types are nested deeper than {MostLevels} levels here; define the inner ones by name.");
            return null;
        }

        _level++;
        TypeSyntax? type = ParseTypeHere();
        _level--;
        return type;
    }

    private TypeSyntax? ParseTypeHere()
    {
        switch (Current.Kind)
        {
            case SchemaTokenKind.Word:
                return ParseWordType();
            case SchemaTokenKind.LeftBracket:
                return ParseLegacyList();
            case SchemaTokenKind.LeftParenthesis:
                return ParseLegacyUnion();
            case SchemaTokenKind.LeftBrace:
                return ParseLegacyStruct();
            default:
                ReportExpected("a type");
                return null;
        }
    }

    private TypeSyntax? ParseWordType()
    {
        SchemaToken word = Advance();
        return word.Text switch
        {
            "data" => ParseData(word),
            "optional" => ParseOptional(word),
            "list" => ParseList(word),
            "map" => ParseMap(word),
            "enum" => ParseBlock(BlockKind.Enum, word),
            "union" => ParseBlock(BlockKind.Union, word),
            "struct" => ParseBlock(BlockKind.Struct, word),
            "string" => ParseLegacyString(word),
            _ => new NamedTypeSyntax(word),
        };
    }

    private DataTypeSyntax? ParseData(SchemaToken word)
    {
        if (Current.Kind == SchemaTokenKind.LeftAngle)
        {
            return ParseLegacyData(word);
        }

        SchemaToken? length = null;
        return TryParseLength("data", ref length) ? new DataTypeSyntax(word, tokens[_position - 1], length) : null;
    }

    private OptionalTypeSyntax? ParseOptional(SchemaToken word)
    {
        TypeSyntax? element = ParseArgument("optional", "value");
        return element is null ? null : new OptionalTypeSyntax(word, tokens[_position - 1], element);
    }

    private ListTypeSyntax? ParseList(SchemaToken word)
    {
        TypeSyntax? element = ParseArgument("list", "value");
        SchemaToken? length = null;
        return element is not null && TryParseLength("list<…>", ref length)
            ? new ListTypeSyntax(word, tokens[_position - 1], element, length)
            : null;
    }

    private MapTypeSyntax? ParseMap(SchemaToken word)
    {
        if (Current.Kind == SchemaTokenKind.LeftBracket)
        {
            return ParseLegacyMap(word);
        }

        TypeSyntax? key = ParseArgument("map", "key");
        TypeSyntax? value = key is null ? null : ParseArgument("map<…>", "value");
        return value is null ? null : new MapTypeSyntax(word, tokens[_position - 1], key!, value);
    }

    /// <summary>Reads a type between angle brackets.</summary>
    private TypeSyntax? ParseArgument(string owner, string role)
    {
        if (Expect(SchemaTokenKind.LeftAngle, $"'<' and the type of the {role} after '{owner}'") is null || ParseType() is not { } type)
        {
            return null;
        }

        string? advice = owner == "map" && Current.Kind == SchemaTokenKind.Unknown && Current.Text[0] == ','
            ? "The types of key and value have brackets each: map<…><…>."
            : null;
        return Expect(SchemaTokenKind.RightAngle, $"'>' to close '{owner}<'", advice) is null ? null : type;
    }

    /// <summary>Reads a length in brackets, if there is one. Returns false after a fault.</summary>
    private bool TryParseLength(string owner, ref SchemaToken? length)
    {
        if (Current.Kind != SchemaTokenKind.LeftBracket)
        {
            return true;
        }

        Advance();
        length = Expect(SchemaTokenKind.Integer, $"the length of '{owner}[…]', a decimal number");
        return length is not null && Expect(SchemaTokenKind.RightBracket, $"']' to close '{owner}[{length.Text}'") is not null;
    }
}
