namespace Fidelity.BareWire.Layout;

/// <summary>A line of a layout's table: a field, a value of a union, or padding.</summary>
/// <param name="Offset">Where it begins, in bytes.</param>
/// <param name="Size">Its size in bytes.</param>
/// <param name="Alignment">Its alignment in bytes; 0 for padding.</param>
/// <param name="Name">Its name; empty for padding.</param>
/// <param name="Type">Its type; empty for padding.</param>
internal readonly record struct LayoutRow(int Offset, int Size, int Alignment, string Name, string Type)
{
    internal bool IsPadding => Alignment == 0;

    /// <summary>Everything in a value of a type, by offset, with the holes.</summary>
    internal static IEnumerable<LayoutRow> Of(LayoutType type)
    {
        int end = 0;
        foreach (LayoutRow row in Parts(type))
        {
            if (row.Offset > end)
            {
                yield return Padding(end, row.Offset);
            }

            yield return row;
            end = Math.Max(end, row.Offset + row.Size);
        }

        if (end < type.Size)
        {
            yield return Padding(end, type.Size);
        }
    }

    private static IEnumerable<LayoutRow> Parts(LayoutType type) => type.Kind switch
    {
        LayoutTypeKind.Struct => type.Fields.Select(static part => new LayoutRow(part.Offset, part.Type.Size, part.Alignment, part.Name, part.Type.Name)),
        LayoutTypeKind.Union => type.Fields.Select(static part => new LayoutRow(part.Offset, part.Type.Size, part.Alignment, part.Name, part.Type.Name))
            .Concat(type.Cases.Select(item => new LayoutRow(type.PayloadOffset, item.Type.Size, item.Type.Alignment, $"{item.Tag}: {item.Name}", item.Type.Name))),
        LayoutTypeKind.Optional =>
        [
            new LayoutRow(0, 1, 1, "has value", "bool"),
            new LayoutRow(type.PayloadOffset, type.Element!.Size, type.Element.Alignment, "value", type.Element.Name),
        ],
        LayoutTypeKind.Array =>
        [
            new LayoutRow(0, 4, 4, "distance", "i32"),
            new LayoutRow(4, 4, 4, "count", "u32"),
        ],
        LayoutTypeKind.Text =>
        [
            new LayoutRow(0, 4, 4, "distance", "i32"),
            new LayoutRow(4, 4, 4, "byte count", "u32"),
        ],
        LayoutTypeKind.Variant =>
        [
            new LayoutRow(0, 4, 4, "tag", "u32"),
            new LayoutRow(4, 4, 4, "distance", "i32"),
        ],
        LayoutTypeKind.Pointer => [new LayoutRow(0, 4, 4, "distance", "i32")],
        _ => [new LayoutRow(0, type.Size, type.Alignment, "value", type.Name)],
    };

    private static LayoutRow Padding(int start, int end) => new(start, end - start, 0, "", "");
}
