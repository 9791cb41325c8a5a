namespace Fidelity.BareWire.Schemas;

/// <summary>A token of a schema with the comments around it.</summary>
/// <param name="kind">What it is.</param>
/// <param name="text">How it is written.</param>
/// <param name="span">Where it is written.</param>
/// <param name="leading">The comments on the lines between the token before and this one.</param>
/// <param name="hasSpaceBefore">Whether white space or a comment precedes it.</param>
/// <param name="blankLineBefore">Whether an empty line lies between it and the token or comment before.</param>
internal sealed class SchemaToken(
    SchemaTokenKind kind,
    string text,
    SourceSpan span,
    IReadOnlyList<SchemaComment> leading,
    bool hasSpaceBefore,
    bool blankLineBefore)
{
    public SchemaTokenKind Kind { get; } = kind;

    public string Text { get; } = text;

    public SourceSpan Span { get; } = span;

    public IReadOnlyList<SchemaComment> Leading { get; } = leading;

    public bool HasSpaceBefore { get; } = hasSpaceBefore;

    public bool BlankLineBefore { get; } = blankLineBefore;

    /// <summary>The comment that ends this token's line, if no other token is between.</summary>
    public SchemaComment? Trailing { get; set; }

    public bool IsWord(string text) => Kind == SchemaTokenKind.Word && Text == text;
}
