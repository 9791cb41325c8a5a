namespace Fidelity.BareWire.Schemas;

/// <summary>What came of reading a schema's text.</summary>
/// <param name="schema">The schema, or null if there are diagnostics.</param>
/// <param name="diagnostics">What is wrong, in the order of the text.</param>
public sealed class SchemaResult(BareSchema? schema, IReadOnlyList<SchemaDiagnostic> diagnostics)
{
    /// <summary>The schema, or null if there are diagnostics.</summary>
    public BareSchema? Schema { get; } = schema;

    /// <summary>What is wrong, in the order of the text; empty if nothing is.</summary>
    public IReadOnlyList<SchemaDiagnostic> Diagnostics { get; } = diagnostics;
}
