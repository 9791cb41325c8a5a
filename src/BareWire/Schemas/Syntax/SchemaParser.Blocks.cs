namespace Fidelity.BareWire.Schemas;

internal sealed partial class SchemaParser
{
    private BlockTypeSyntax? ParseBlock(BlockKind kind, SchemaToken word)
    {
        SchemaToken? open = Expect(SchemaTokenKind.LeftBrace, $"'{{' after '{word.Text}'");
        return open is null ? null : ParseBlock(kind, word, open, SchemaTokenKind.RightBrace);
    }

    private BlockTypeSyntax? ParseBlock(BlockKind kind, SchemaToken first, SchemaToken open, SchemaTokenKind closeKind)
    {
        List<SchemaComment> head = [];
        Claim(open.Trailing, head);
        List<DeclarationSyntax> declarations = [];
        bool isWhole = true;
        while (Current.Kind != closeKind)
        {
            if (Current.Kind == SchemaTokenKind.End || AtDefinition() || diagnostics.IsFull)
            {
                if (isWhole)
                {
                    ReportExpected($"'{(closeKind == SchemaTokenKind.RightBrace ? '}' : ')')}' to close the {Word(kind)} of line {open.Span.Start.Line}");
                }

                return null;
            }

            int start = _position;
            bool isFirst = tokens[start - 1] == open;
            if (kind == BlockKind.Union && AtUnionEnd(closeKind, declarations.Count > 0))
            {
                break;
            }

            if (ParseDeclaration(kind, isFirst, ref isWhole) is { } declaration)
            {
                declarations.Add(declaration);
            }
            else
            {
                isWhole = false;
                Recover(kind, closeKind, start);
            }
        }

        List<SchemaComment> dangling = [];
        if (Current.Kind == SchemaTokenKind.Pipe)
        {
            Claim(Current.Leading, dangling);
            Claim(Advance().Trailing, dangling);
        }

        Claim(Current.Leading, dangling);
        return new BlockTypeSyntax(kind, first, open, Advance(), declarations, dangling, isWhole);
    }

    private static string Word(BlockKind kind) => kind switch
    {
        BlockKind.Enum => "enum",
        BlockKind.Union => "union",
        _ => "struct",
    };

    private DeclarationSyntax? ParseDeclaration(BlockKind kind, bool isFirst, ref bool isWhole) => kind switch
    {
        BlockKind.Enum => ParseEnumValue(isFirst),
        BlockKind.Union => ParseUnionMember(isFirst, ref isWhole),
        _ => ParseField(isFirst),
    };

    private DeclarationSyntax? ParseEnumValue(bool isFirst)
    {
        int start = _position;
        if (Current.Kind != SchemaTokenKind.Word)
        {
            ReportExpected("the name of an enum's value, or '}'");
            return null;
        }

        if (!isFirst)
        {
            RequireSpace("a value's name");
        }

        SchemaToken name = Advance();
        if (Current.Kind != SchemaTokenKind.EqualsSign)
        {
            return Declare(start, name, type: null, number: null);
        }

        int line = Advance().Span.Start.Line;
        if (Expect(SchemaTokenKind.Integer, $"the value of '{name.Text}', a decimal number") is { } number)
        {
            return Declare(start, name, type: null, number);
        }

        if (Current.Kind == SchemaTokenKind.Word && Current.Span.Start.Line == line)
        {
            Advance();
        }

        return null;
    }

    private DeclarationSyntax? ParseField(bool isFirst)
    {
        int start = _position;
        if (Current.Kind != SchemaTokenKind.Word)
        {
            ReportExpected("the name of a field, or '}'");
            return null;
        }

        if (!isFirst)
        {
            RequireSpace("a field's name");
        }

        SchemaToken name = Advance();
        if (Expect(SchemaTokenKind.Colon, $"':' and a type after the field '{name.Text}'") is null)
        {
            return null;
        }

        if (AtField() || Current.Kind == SchemaTokenKind.RightBrace)
        {
            ReportExpected($"the type of the field '{name.Text}'");
            return null;
        }

        return ParseType() is { } type ? Declare(start, name, type, number: null) : null;
    }

    /// <summary>Whether the union ends here, be it after one more pipe.</summary>
    private bool AtUnionEnd(SchemaTokenKind closeKind, bool hasMembers) =>
        hasMembers && Current.Kind == SchemaTokenKind.Pipe && Next().Kind == closeKind;

    private DeclarationSyntax? ParseUnionMember(bool isFirst, ref bool isWhole)
    {
        int start = _position;
        if (Current.Kind == SchemaTokenKind.Pipe)
        {
            Advance();
        }
        else if (!isFirst)
        {
            ReportExpected("'|' before the next member of the union, or its end");
            isWhole = false;
            if (Current.Kind is not (SchemaTokenKind.Word or SchemaTokenKind.Unknown))
            {
                return null;
            }

            if (Current.Kind == SchemaTokenKind.Unknown)
            {
                Advance();
            }
        }

        if (ParseType() is not { } type)
        {
            return null;
        }

        SchemaToken? number = null;
        if (Current.Kind == SchemaTokenKind.EqualsSign)
        {
            Advance();
            number = Expect(SchemaTokenKind.Integer, "the tag of the union's member, a decimal number");
            if (number is null)
            {
                return null;
            }
        }

        return Declare(start, name: null, type, number);
    }

    private bool AtField() => Current.Kind == SchemaTokenKind.Word && Next().Kind == SchemaTokenKind.Colon;

    /// <summary>Skips what could not be read of a block: up to its next declaration or its end.</summary>
    private void Recover(BlockKind kind, SchemaTokenKind closeKind, int start)
    {
        int level = 0;
        while (Current.Kind != SchemaTokenKind.End && !AtDefinition())
        {
            if (level == 0 && _position > start && (Current.Kind == closeKind || AtDeclaration(kind)))
            {
                return;
            }

            level += Current.Kind switch
            {
                SchemaTokenKind.LeftBrace or SchemaTokenKind.LeftParenthesis => 1,
                SchemaTokenKind.RightBrace or SchemaTokenKind.RightParenthesis when level > 0 => -1,
                _ => 0,
            };
            Advance();
        }
    }

    private bool AtDeclaration(BlockKind kind) => kind switch
    {
        BlockKind.Enum => Current.Kind == SchemaTokenKind.Word,
        BlockKind.Union => Current.Kind == SchemaTokenKind.Pipe,
        _ => AtField(),
    };
}
