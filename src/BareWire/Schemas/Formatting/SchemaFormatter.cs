namespace Fidelity.BareWire.Schemas;

/// <summary>Prints schemas in one form: two spaces for a level, a field or value a line, unions on one line where they fit into 80 characters.</summary>
public static class SchemaFormatter
{
    /// <summary>Prints a schema, its documentation as comments. Reading the result gives an equal schema.</summary>
    public static string Format(BareSchema schema) => SchemaPrinter.Write([], TypeLayout.Of(schema), []);

    /// <summary>Prints a text in the one form. All comments remain, and so does an empty line between declarations, several of them as one. Formatting the result changes nothing.</summary>
    /// <param name="text">The schema.</param>
    /// <param name="options">The grammar and rules of the text; without, those of <see cref="SchemaOptions.Default"/>. The result is in the present grammar in any case.</param>
    /// <exception cref="SchemaException">The text is faulty.</exception>
    public static string Format(string text, SchemaOptions? options = null)
    {
        SchemaDiagnosticBag diagnostics = new();
        BareSchema? schema = SchemaReading.Read(text, options ?? SchemaOptions.Default, diagnostics, out SchemaSyntax? syntax);
        if (schema is null || syntax is null)
        {
            throw new SchemaException(diagnostics.InOrder());
        }

        IReadOnlyList<SchemaComment> header = syntax.Definitions[0].Name!.Text == schema.Types[0].Name ? [] : syntax.Definitions[0].Comments.Header;
        return SchemaPrinter.Write(SyntaxLayout.Of(header), Items(schema, syntax.Definitions, header.Count), SyntaxLayout.Of(syntax.Dangling));
    }

    /// <summary>The definitions in the order of the schema, with an empty line before one that has another before it than in the text.</summary>
    private static List<PrintedItem> Items(BareSchema schema, IReadOnlyList<DeclarationSyntax> definitions, int headerLength)
    {
        Dictionary<string, int> indexes = new(StringComparer.Ordinal);
        for (int i = 0; i < definitions.Count; i++)
        {
            indexes.Add(definitions[i].Name!.Text, i);
        }

        List<PrintedItem> items = [];
        int expected = 0;
        foreach (BareTypeDefinition type in schema.Types)
        {
            int index = indexes[type.Name];
            items.Add(SyntaxLayout.Of(definitions[index], wasMoved: index != expected, skippedComments: index == 0 ? headerLength : 0));
            expected = index + 1;
        }

        return items;
    }
}
