using System.Globalization;

namespace Fidelity.BareWire.Schemas;

/// <summary>How a schema that is no text is to be printed: documentation before what it is about, and empty lines around what takes several lines.</summary>
internal static class TypeLayout
{
    public static IReadOnlyList<LayoutItem> Of(BareSchema schema)
    {
        List<LayoutItem> items = [];
        bool precedingIsLong = false;
        foreach (BareTypeDefinition definition in schema.Types)
        {
            LayoutType type = Type(definition.Type);
            string prefix = $"type {definition.Name} ";
            bool isLong = definition.Documentation is not null || !LayoutWriter.FitsOnLine(prefix, type);
            items.Add(Item(definition.Documentation, isLong || precedingIsLong, prefix, type, ""));
            precedingIsLong = isLong;
        }

        return items;
    }

    private static LayoutItem Item(string? documentation, bool blankLineBefore, string prefix, LayoutType type, string suffix)
    {
        LayoutComment[] comments = documentation is null
            ? []
            : documentation
                .Split('\n')
                .Select((line, index) => new LayoutComment($"# {line}".TrimEnd(), blankLineBefore && index == 0))
                .ToArray();
        return new LayoutItem(comments, blankLineBefore && comments.Length == 0, prefix, type, suffix, trailing: null);
    }

    private static LayoutType Type(BareType type) => type switch
    {
        OptionalType optional => new LayoutSequence([new LayoutText("optional<"), Type(optional.Element), new LayoutText(">")]),
        ListType list => new LayoutSequence(
            [new LayoutText("list<"), Type(list.Element), new LayoutText(">" + BareTypeText.Length(list.Length))]),
        MapType map => new LayoutSequence(
            [new LayoutText("map<"), Type(map.Key), new LayoutText("><"), Type(map.Value), new LayoutText(">")]),
        EnumType @enum => Block(
            BlockKind.Enum,
            @enum.Members.Select(static member =>
                Item(member.Documentation, false, member.Name, LayoutText.Empty, Number(member.IsExplicit, member.Value)))),
        UnionType union => Block(
            BlockKind.Union,
            union.Members.Select(static member => Item(member.Documentation, false, "", Type(member.Type), Number(member.IsExplicit, member.Tag)))),
        StructType @struct => Block(
            BlockKind.Struct,
            @struct.Fields.Select(static field => Item(field.Documentation, false, field.Name + ": ", Type(field.Type), ""))),
        _ => new LayoutText(type.ToString()),
    };

    private static LayoutBlock Block(BlockKind kind, IEnumerable<LayoutItem> items) => new(kind, head: null, items.ToArray(), dangling: []);

    private static string Number(bool isExplicit, ulong number) => isExplicit ? $" = {number.ToString(CultureInfo.InvariantCulture)}" : "";
}
