namespace Fidelity.BareWire.Schemas;

/// <summary>A comment on a line of its own.</summary>
/// <param name="text">The comment with its <c>#</c>.</param>
/// <param name="blankLineBefore">Whether an empty line precedes it.</param>
internal sealed class PrintedComment(string text, bool blankLineBefore)
{
    public string Text { get; } = text;

    public bool BlankLineBefore { get; } = blankLineBefore;
}
