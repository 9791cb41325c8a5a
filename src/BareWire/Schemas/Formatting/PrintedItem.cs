namespace Fidelity.BareWire.Schemas;

/// <summary>A declaration as it is to be printed.</summary>
/// <param name="comments">The lines of comment before it.</param>
/// <param name="blankLineBefore">Whether an empty line precedes it, after those comments.</param>
/// <param name="prefix">What precedes its type.</param>
/// <param name="type">Its type; an empty text if it has none.</param>
/// <param name="suffix">What follows its type.</param>
/// <param name="trailing">The comment at its end, or null.</param>
internal sealed class PrintedItem(
    IReadOnlyList<PrintedComment> comments,
    bool blankLineBefore,
    string prefix,
    PrintedType type,
    string suffix,
    string? trailing)
{
    public IReadOnlyList<PrintedComment> Comments { get; } = comments;

    public bool BlankLineBefore { get; } = blankLineBefore;

    public string Prefix { get; } = prefix;

    public PrintedType Type { get; } = type;

    public string Suffix { get; } = suffix;

    public string? Trailing { get; } = trailing;

    /// <summary>The item on one line, or null if it cannot be printed within a line.</summary>
    public string? Inline => Comments.Count == 0 && Trailing is null && Type.Inline is { } type ? Prefix + type + Suffix : null;
}
