namespace Fidelity.BareWire.Generator.Pipeline;

/// <summary>What came of a schema file. Compared by value.</summary>
/// <param name="Path">The file.</param>
/// <param name="HintName">The name for the source.</param>
/// <param name="Source">The generated source, or null if the schema is faulty.</param>
/// <param name="Names">The types in the source.</param>
/// <param name="Findings">What is to be reported.</param>
internal record struct SchemaOutput(
    string Path, string HintName, string? Source, EquatableArray<DeclaredName> Names, EquatableArray<SchemaFault> Findings);
