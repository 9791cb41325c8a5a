namespace Fidelity.BareWire.Schemas;

/// <summary>A schema's text is faulty.</summary>
/// <param name="diagnostics">What is wrong, in the order of the text.</param>
public sealed class SchemaException(IReadOnlyList<SchemaDiagnostic> diagnostics) : Exception(string.Join("\n", diagnostics))
{
    /// <summary>What is wrong, in the order of the text.</summary>
    public IReadOnlyList<SchemaDiagnostic> Diagnostics { get; } = diagnostics;
}
