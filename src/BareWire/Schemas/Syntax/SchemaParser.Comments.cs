namespace Fidelity.BareWire.Schemas;

internal sealed partial class SchemaParser
{
    /// <summary>Makes a declaration of the tokens from <paramref name="start"/> to here, and gives it the comments that are nobody's yet.</summary>
    private DeclarationSyntax Declare(int start, SchemaToken? name, TypeSyntax? type, SchemaToken? number)
    {
        SchemaToken first = tokens[start];
        SchemaToken last = tokens[_position - 1];
        List<SchemaComment> leading = [];
        List<SchemaComment> inner = [];
        Claim(first.Leading, leading);
        for (int i = start; i < _position; i++)
        {
            Claim(tokens[i].Leading, inner);
            if (i < _position - 1)
            {
                Claim(tokens[i].Trailing, inner);
            }
        }

        List<SchemaComment> trailing = [];
        Claim(last.Trailing ?? PipeOnLineOf(last)?.Trailing, trailing);
        SchemaToken written = first.Kind == SchemaTokenKind.Pipe ? tokens[start + 1] : first;
        return new DeclarationSyntax(
            name,
            type,
            number,
            new SourceSpan(written.Span.Start, last.Span.End),
            new DeclarationComments(leading, first.BlankLineBefore, inner, trailing.FirstOrDefault()));
    }

    /// <summary>The pipe that follows a member of a union on the same line, whose comment is about that member.</summary>
    private SchemaToken? PipeOnLineOf(SchemaToken last) =>
        Current.Kind == SchemaTokenKind.Pipe && Current.Span.Start.Line == last.Span.End.Line ? Current : null;

    private static void Claim(IReadOnlyList<SchemaComment> comments, List<SchemaComment> owner)
    {
        foreach (SchemaComment comment in comments)
        {
            Claim(comment, owner);
        }
    }

    private static void Claim(SchemaComment? comment, List<SchemaComment> owner)
    {
        if (comment is { IsClaimed: false })
        {
            comment.IsClaimed = true;
            owner.Add(comment);
        }
    }
}
