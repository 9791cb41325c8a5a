namespace Fidelity.BareWire.Schemas;

/// <summary>From text to schema: tokens, syntax, types.</summary>
internal static class SchemaReading
{
    /// <summary>The longest text that is read, in UTF-16 code units.</summary>
    public const int LongestText = 1 << 22;

    /// <summary>Reads a text. The schema is null if anything was reported; the syntax is what could be read nevertheless.</summary>
    public static BareSchema? Read(string text, SchemaOptions options, SchemaDiagnosticBag diagnostics, out SchemaSyntax? syntax)
    {
        syntax = null;
        if (text.Length > LongestText)
        {
            SourcePosition start = new(0, 1, 1);
            diagnostics.Report(
                SchemaDiagnosticCatalog.TextTooLong,
                new SourceSpan(start, start),
                $"The text has {text.Length} characters; schemas of up to {LongestText} are read.");
            return null;
        }

        syntax = new SchemaParser(new SchemaLexer(text).ReadAll(), options.Grammar == SchemaGrammar.Legacy2020, diagnostics).ParseSchema();
        if (syntax.Definitions.Count == 0 && diagnostics.IsEmpty)
        {
            diagnostics.Report(SchemaDiagnosticCatalog.EmptySchema, syntax.End, "Expected a definition, 'type Name …', found the end of the text.");
        }

        IReadOnlyList<BareTypeDefinition> definitions = new SchemaBinder(syntax, options, diagnostics).Bind();
        return diagnostics.IsEmpty ? new BareSchema(definitions) : null;
    }
}
