namespace Fidelity.BareWire.Schemas;

/// <summary>How a schema's text is read.</summary>
/// <param name="grammar">The grammar it is written in.</param>
/// <param name="draft">The rules it must keep.</param>
public sealed class SchemaOptions(SchemaGrammar grammar = SchemaGrammar.Current, BareDraft draft = BareDraft.Draft11)
{
    /// <summary>The present grammar and the rules of draft 11.</summary>
    public static SchemaOptions Default { get; } = new();

    /// <summary>The grammar it is written in.</summary>
    public SchemaGrammar Grammar { get; } = grammar;

    /// <summary>The rules it must keep.</summary>
    public BareDraft Draft { get; } = draft;
}
