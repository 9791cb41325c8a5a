namespace Fidelity.BareWire.Schemas;

/// <summary>How a text that was read is to be printed: as it was, comments and groups included, in the present grammar.</summary>
internal static class SyntaxLayout
{
    /// <summary>A definition, with an empty line before it if it was moved, and without the first of its comments if those stay behind.</summary>
    public static PrintedItem Of(DeclarationSyntax definition, bool wasMoved, int skippedComments) =>
        Item(definition, $"type {definition.Name!.Text} ", wasMoved, skippedComments);

    public static IReadOnlyList<PrintedComment> Of(IReadOnlyList<SchemaComment> comments) =>
        comments.Select(static comment => new PrintedComment(comment.Text, comment.BlankLineBefore)).ToArray();

    private static PrintedItem Item(DeclarationSyntax declaration, string prefix, bool wasMoved = false, int skippedComments = 0)
    {
        DeclarationComments comments = declaration.Comments;
        List<PrintedComment> lines = [.. Of(comments.Leading).Skip(skippedComments)];
        bool isDetached = comments.IsDetached;
        foreach (SchemaComment inner in comments.Inner)
        {
            lines.Add(new PrintedComment(inner.Text, isDetached));
            isDetached = false;
        }

        if (wasMoved && lines.Count > 0)
        {
            lines[0] = new PrintedComment(lines[0].Text, blankLineBefore: true);
        }

        return new PrintedItem(
            lines,
            isDetached || (wasMoved && lines.Count == 0),
            prefix,
            declaration.Type is null ? PrintedText.Empty : Type(declaration.Type),
            declaration.Number is null ? "" : $" = {Number(declaration.Number)}",
            comments.Trailing?.Text);
    }

    private static PrintedType Type(TypeSyntax type) => type switch
    {
        NamedTypeSyntax named => new PrintedText(named.Name == "string" ? "str" : named.Name),
        DataTypeSyntax data => new PrintedText("data" + Length(data.Length)),
        OptionalTypeSyntax optional => new PrintedSequence([new PrintedText("optional<"), Type(optional.Element), new PrintedText(">")]),
        ListTypeSyntax list => new PrintedSequence([new PrintedText("list<"), Type(list.Element), new PrintedText(">" + Length(list.Length))]),
        MapTypeSyntax map => new PrintedSequence(
            [new PrintedText("map<"), Type(map.Key), new PrintedText("><"), Type(map.Value), new PrintedText(">")]),
        BlockTypeSyntax block => new PrintedBlock(
            block.Kind,
            block.Head?.Text,
            block.Declarations.Select(declaration => Item(declaration, Prefix(block.Kind, declaration))).ToArray(),
            Of(block.Dangling)),
        _ => throw new ArgumentException($"There is no such syntax of a type as {type.GetType().Name}.", nameof(type)),
    };

    private static string Prefix(BlockKind kind, DeclarationSyntax declaration) => kind switch
    {
        BlockKind.Enum => declaration.Name!.Text,
        BlockKind.Struct => declaration.Name!.Text + ": ",
        _ => "",
    };

    private static string Length(SchemaToken? length) => length is null ? "" : $"[{Number(length)}]";

    /// <summary>The number without zeros before it.</summary>
    private static string Number(SchemaToken number)
    {
        string digits = number.Text.TrimStart('0');
        return digits.Length == 0 ? "0" : digits;
    }
}
