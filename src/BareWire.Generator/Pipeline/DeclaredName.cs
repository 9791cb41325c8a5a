namespace Fidelity.BareWire.Generator.Pipeline;

/// <summary>A type that a schema file puts into a namespace.</summary>
/// <param name="FullName">Its name, with the namespace.</param>
/// <param name="Span">Where the schema names it.</param>
internal record struct DeclaredName(string FullName, SourceSpan Span);
