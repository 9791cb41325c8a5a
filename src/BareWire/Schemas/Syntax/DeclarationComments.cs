namespace Fidelity.BareWire.Schemas;

/// <summary>The comments of a declaration.</summary>
/// <param name="leading">Those on the lines before it.</param>
/// <param name="isDetached">Whether an empty line lies between those and the declaration.</param>
/// <param name="inner">Those that interrupt it.</param>
/// <param name="trailing">The one at the end of its last line.</param>
internal sealed class DeclarationComments(IReadOnlyList<SchemaComment> leading, bool isDetached, IReadOnlyList<SchemaComment> inner, SchemaComment? trailing)
{
    public IReadOnlyList<SchemaComment> Leading { get; } = leading;

    /// <summary>Whether an empty line lies between the comments before, or whatever precedes, and the declaration.</summary>
    public bool IsDetached { get; } = isDetached;

    public IReadOnlyList<SchemaComment> Inner { get; } = inner;

    public SchemaComment? Trailing { get; } = trailing;

    /// <summary>The comments before that an empty line divides from the declaration: at the beginning of a text they are about all of it.</summary>
    public IReadOnlyList<SchemaComment> Header => Leading.Take(Leading.Count - Adjoining).ToArray();

    /// <summary>How many comments lie directly before the declaration.</summary>
    private int Adjoining
    {
        get
        {
            int from = IsDetached ? Leading.Count : Math.Max(0, Leading.Count - 1);
            while (from > 0 && from < Leading.Count && !Leading[from].BlankLineBefore)
            {
                from--;
            }

            return Leading.Count - from;
        }
    }

    /// <summary>The lines that document the declaration: those directly before it, those within it, that behind its bracket and that at its end.</summary>
    public string? DocumentationWith(SchemaComment? head)
    {
        List<string> lines = [.. Leading.Skip(Leading.Count - Adjoining).Select(static comment => comment.Documentation)];
        lines.AddRange(Inner.Select(static comment => comment.Documentation));
        lines.AddRange(new[] { head, Trailing }.Where(static comment => comment is not null).Select(static comment => comment!.Documentation));
        return lines.Count == 0 ? null : string.Join("\n", lines);
    }
}
