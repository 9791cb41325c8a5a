namespace Fidelity.BareWire.Schemas;

/// <summary>From the grammar of 2020 to the present one.</summary>
public static class SchemaUpgrade
{
    /// <summary>
    /// Rewrites a schema of 2020. Comments remain, and so do empty lines between declarations. Definitions that were
    /// used before they came move up, since the present grammar wants a type defined before it is used.
    /// </summary>
    /// <param name="legacyText">A schema in the grammar of 2020; what is in the present one already is taken as it is.</param>
    /// <param name="draft">The draft whose rules the schema must keep.</param>
    /// <returns>The schema in the present grammar, formatted.</returns>
    /// <exception cref="SchemaException">The text is faulty, or has what the present encoding has not: a recursive type, or an enum with a width.</exception>
    public static string Upgrade(string legacyText, BareDraft draft = BareDraft.Draft11) =>
        SchemaFormatter.Format(legacyText, new SchemaOptions(SchemaGrammar.Legacy2020, draft));
}
