namespace Fidelity.BareWire.Schemas;

internal sealed partial class SchemaBinder
{
    private EnumType? BindEnum(BlockTypeSyntax block)
    {
        if (block.IsWhole && block.Declarations.Count == 0)
        {
            Report(SchemaDiagnosticCatalog.EmptyEnum, block.Span, "An enum has at least one value; add one, or use another type.");
        }

        Numbering numbering = new(this, SchemaDiagnosticCatalog.DuplicateEnumValue, "value");
        Dictionary<string, SchemaToken> names = new(StringComparer.Ordinal);
        List<EnumMember> members = [];
        foreach (DeclarationSyntax declaration in block.Declarations)
        {
            SchemaToken name = declaration.Name!;
            if (!NameForms.IsEnumValueName(name.Text))
            {
                Report(
                    SchemaDiagnosticCatalog.EnumValueNameForm,
                    name.Span,
                    $"Expected an enum value's name, an upper-case letter and then upper-case letters, digits and '_', found '{name.Text}'.");
            }

            RequireUnique(names, name, SchemaDiagnosticCatalog.DuplicateEnumName, "The enum's value");
            if (numbering.Next(declaration, name.Span) is { } value)
            {
                members.Add(new EnumMember(name.Text, value, declaration.Number is not null, declaration.Documentation, declaration.Span));
            }
        }

        return block.IsWhole ? new EnumType(members, block.Span) : null;
    }

    private UnionType? BindUnion(BlockTypeSyntax block)
    {
        if (block.IsWhole && block.Declarations.Count == 0)
        {
            Report(SchemaDiagnosticCatalog.EmptyUnion, block.Span, "A union has at least one type; add one, or use void for a message without content.");
        }

        Numbering numbering = new(this, SchemaDiagnosticCatalog.DuplicateUnionTag, "tag");
        Dictionary<BareType, BareType> types = new(BareTypeComparer.Instance);
        List<UnionMember> members = [];
        bool isWhole = block.IsWhole;
        foreach (DeclarationSyntax declaration in block.Declarations)
        {
            BareType? type = Bind(declaration.Type!);
            ulong? tag = numbering.Next(declaration, declaration.Type!.Span);
            isWhole &= type is not null;
            if (type is null)
            {
                continue;
            }

            if (types.TryGetValue(type, out BareType? first))
            {
                Report(
                    SchemaDiagnosticCatalog.DuplicateUnionType,
                    type.Span,
                    $"The union already has the type '{type}' in line {first.Span.Start.Line}. A name of its own makes it another type: type Other {type}.");
            }
            else
            {
                types.Add(type, type);
            }

            if (tag is not null)
            {
                members.Add(new UnionMember(type, tag.Value, declaration.Number is not null, declaration.Documentation, declaration.Span));
            }
        }

        return isWhole ? new UnionType(members, block.Span) : null;
    }

    private StructType? BindStruct(BlockTypeSyntax block)
    {
        if (block.IsWhole && block.Declarations.Count == 0)
        {
            Report(SchemaDiagnosticCatalog.EmptyStruct, block.Span, "A struct has at least one field; add one, or use void as a member of a union.");
        }

        Dictionary<string, SchemaToken> names = new(StringComparer.Ordinal);
        List<StructField> fields = [];
        bool isWhole = block.IsWhole;
        foreach (DeclarationSyntax declaration in block.Declarations)
        {
            SchemaToken name = declaration.Name!;
            if (!NameForms.IsFieldName(name.Text, options.Draft))
            {
                string expected = options.Draft < BareDraft.Draft14
                    ? "letters only (digits and snake_case come with draft 14)"
                    : "camelCase or snake_case";
                Report(SchemaDiagnosticCatalog.FieldNameForm, name.Span, $"Expected a field's name, {expected}, found '{name.Text}'.");
            }

            RequireUnique(names, name, SchemaDiagnosticCatalog.DuplicateField, "The struct's field");
            BareType? type = BindValue(declaration.Type!, "A field");
            isWhole &= type is not null;
            if (type is not null)
            {
                fields.Add(new StructField(name.Text, type, declaration.Documentation, declaration.Span));
            }
        }

        return isWhole ? new StructType(fields, block.Span) : null;
    }

    private void RequireUnique(Dictionary<string, SchemaToken> names, SchemaToken name, SchemaDiagnosticDescriptor descriptor, string what)
    {
        if (names.TryGetValue(name.Text, out SchemaToken? first))
        {
            Report(descriptor, name.Span, $"{what} '{name.Text}' is already there in line {first.Span.Start.Line}. Give one of the two another name.");
        }
        else
        {
            names.Add(name.Text, name);
        }
    }

    private void Report(SchemaDiagnosticDescriptor descriptor, SourceSpan span, string message) => diagnostics.Report(descriptor, span, message);
}
