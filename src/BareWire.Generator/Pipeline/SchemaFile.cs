namespace Fidelity.BareWire.Generator.Pipeline;

/// <summary>A schema file and what the project says of it. Compared by value.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="HintName">The name for what is generated from it, as no other file has it.</param>
/// <param name="Text">Its text, or null if it cannot be read.</param>
/// <param name="Namespace">The namespace that was asked for; empty for none.</param>
/// <param name="Draft">The draft that was asked for; empty for the usual.</param>
/// <param name="Layout">Whether fixed layouts are wanted: <c>true</c>, <c>false</c>, or empty for no.</param>
internal record struct SchemaFile(string Path, string HintName, string? Text, string Namespace, string Draft, string Layout);
