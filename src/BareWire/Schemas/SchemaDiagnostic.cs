namespace Fidelity.BareWire.Schemas;

/// <summary>Something wrong with a schema.</summary>
/// <param name="id">Its stable id, such as <c>BARE0101</c>.</param>
/// <param name="message">What was expected, what was found, and what to do.</param>
/// <param name="span">Where.</param>
public sealed class SchemaDiagnostic(string id, string message, SourceSpan span)
{
    /// <summary>Its stable id, such as <c>BARE0101</c>.</summary>
    public string Id { get; } = id;

    /// <summary>What was expected, what was found, and what to do: one or two sentences.</summary>
    public string Message { get; } = message;

    /// <summary>Where.</summary>
    public SourceSpan Span { get; } = span;

    /// <summary>Line, column, id and message: <c>3:14: BARE0101: …</c>.</summary>
    public override string ToString() => $"{Span}: {Id}: {Message}";
}
