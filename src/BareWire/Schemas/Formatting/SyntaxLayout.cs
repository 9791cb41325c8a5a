namespace Fidelity.BareWire.Schemas;

/// <summary>How a text that was read is to be printed: as it was, comments and groups included, in the present grammar.</summary>
internal static class SyntaxLayout
{
    /// <summary>A definition, with an empty line before it if it was moved, and without the first of its comments if those stay behind.</summary>
    public static LayoutItem Of(DeclarationSyntax definition, bool wasMoved, int skippedComments) =>
        Item(definition, $"type {definition.Name!.Text} ", wasMoved, skippedComments);

    public static IReadOnlyList<LayoutComment> Of(IReadOnlyList<SchemaComment> comments) =>
        comments.Select(static comment => new LayoutComment(comment.Text, comment.BlankLineBefore)).ToArray();

    private static LayoutItem Item(DeclarationSyntax declaration, string prefix, bool wasMoved = false, int skippedComments = 0)
    {
        DeclarationComments comments = declaration.Comments;
        List<LayoutComment> lines = [.. Of(comments.Leading).Skip(skippedComments)];
        bool isDetached = comments.IsDetached;
        foreach (SchemaComment inner in comments.Inner)
        {
            lines.Add(new LayoutComment(inner.Text, isDetached));
            isDetached = false;
        }

        if (wasMoved && lines.Count > 0)
        {
            lines[0] = new LayoutComment(lines[0].Text, blankLineBefore: true);
        }

        return new LayoutItem(
            lines,
            isDetached || (wasMoved && lines.Count == 0),
            prefix,
            declaration.Type is null ? LayoutText.Empty : Type(declaration.Type),
            declaration.Number is null ? "" : $" = {Number(declaration.Number)}",
            comments.Trailing?.Text);
    }

    private static LayoutType Type(TypeSyntax type) => type switch
    {
        NamedTypeSyntax named => new LayoutText(named.Name == "string" ? "str" : named.Name),
        DataTypeSyntax data => new LayoutText("data" + Length(data.Length)),
        OptionalTypeSyntax optional => new LayoutSequence([new LayoutText("optional<"), Type(optional.Element), new LayoutText(">")]),
        ListTypeSyntax list => new LayoutSequence([new LayoutText("list<"), Type(list.Element), new LayoutText(">" + Length(list.Length))]),
        MapTypeSyntax map => new LayoutSequence(
            [new LayoutText("map<"), Type(map.Key), new LayoutText("><"), Type(map.Value), new LayoutText(">")]),
        BlockTypeSyntax block => new LayoutBlock(
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
