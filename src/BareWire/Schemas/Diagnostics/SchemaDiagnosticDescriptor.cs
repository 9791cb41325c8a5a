namespace Fidelity.BareWire.Schemas;

/// <summary>A kind of fault that a schema can have.</summary>
/// <param name="id">Its stable id, such as <c>BARE0101</c>.</param>
/// <param name="title">What it is about, in a few words.</param>
public sealed class SchemaDiagnosticDescriptor(string id, string title)
{
    /// <summary>Its stable id, such as <c>BARE0101</c>.</summary>
    public string Id { get; } = id;

    /// <summary>What it is about, in a few words.</summary>
    public string Title { get; } = title;

    /// <summary>Id and title.</summary>
    public override string ToString() => $"{Id}: {Title}";
}
