using System.Globalization;

namespace Fidelity.BareWire.Schemas;

/// <summary>How a schema that is no text is to be printed: documentation before what it is about, and empty lines around what takes several lines.</summary>
internal static class TypeLayout
{
    public static IReadOnlyList<PrintedItem> Of(BareSchema schema)
    {
        List<PrintedItem> items = [];
        bool precedingIsLong = false;
        foreach (BareTypeDefinition definition in schema.Types)
        {
            PrintedType type = Type(definition.Type);
            string prefix = $"type {definition.Name} ";
            bool isLong = definition.Documentation is not null || !SchemaPrinter.FitsOnLine(prefix, type);
            items.Add(Item(definition.Documentation, isLong || precedingIsLong, prefix, type, ""));
            precedingIsLong = isLong;
        }

        return items;
    }

    private static PrintedItem Item(string? documentation, bool blankLineBefore, string prefix, PrintedType type, string suffix)
    {
        PrintedComment[] comments = documentation is null
            ? []
            : documentation
                .Split('\n')
                .Select((line, index) => new PrintedComment($"# {line}".TrimEnd(), blankLineBefore && index == 0))
                .ToArray();
        return new PrintedItem(comments, blankLineBefore && comments.Length == 0, prefix, type, suffix, trailing: null);
    }

    private static PrintedType Type(BareType type) => type switch
    {
        OptionalType optional => new PrintedSequence([new PrintedText("optional<"), Type(optional.Element), new PrintedText(">")]),
        ListType list => new PrintedSequence(
            [new PrintedText("list<"), Type(list.Element), new PrintedText(">" + BareTypeText.Length(list.Length))]),
        MapType map => new PrintedSequence(
            [new PrintedText("map<"), Type(map.Key), new PrintedText("><"), Type(map.Value), new PrintedText(">")]),
        EnumType @enum => Block(
            BlockKind.Enum,
            @enum.Members.Select(static member =>
                Item(member.Documentation, false, member.Name, PrintedText.Empty, Number(member.IsExplicit, member.Value)))),
        UnionType union => Block(
            BlockKind.Union,
            union.Members.Select(static member => Item(member.Documentation, false, "", Type(member.Type), Number(member.IsExplicit, member.Tag)))),
        StructType @struct => Block(
            BlockKind.Struct,
            @struct.Fields.Select(static field => Item(field.Documentation, false, field.Name + ": ", Type(field.Type), ""))),
        _ => new PrintedText(type.ToString()),
    };

    private static PrintedBlock Block(BlockKind kind, IEnumerable<PrintedItem> items) => new(kind, head: null, items.ToArray(), dangling: []);

    private static string Number(bool isExplicit, ulong number) => isExplicit ? $" = {number.ToString(CultureInfo.InvariantCulture)}" : "";
}
