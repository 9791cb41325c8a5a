namespace Fidelity.BareWire.Schemas;

/// <summary>A comment, from <c>#</c> to the end of its line.</summary>
/// <param name="text">The comment with its <c>#</c>, without white space at its end.</param>
/// <param name="blankLineBefore">Whether an empty line lies between it and what precedes it.</param>
internal sealed class SchemaComment(string text, bool blankLineBefore)
{
    public string Text { get; } = text;

    public bool BlankLineBefore { get; } = blankLineBefore;

    /// <summary>Whether a declaration or a block has taken it as its own.</summary>
    public bool IsClaimed { get; set; }

    /// <summary>The text as documentation: without <c>#</c> and one space after it.</summary>
    public string Documentation => Text.StartsWith("# ", StringComparison.Ordinal) ? Text.Substring(2) : Text.Substring(1);
}
