namespace Fidelity.BareWire.Generator.Emit;

/// <summary>Sizes and alignments of the fixed layout, in bytes, by the rules of C's natural alignment.</summary>
internal static class LayoutSizes
{
    /// <summary>The size and alignment of a type. The size is above <see cref="int.MaxValue"/> where it cannot be laid out.</summary>
    public static (long Size, int Alignment) Of(MappedType type) => type switch
    {
        NumberMapping number => (number.Size, number.Size),
        ScalarMapping { Kind: PrimitiveKind.Bool } => (1, 1),
        ScalarMapping => (8, 8),
        DataMapping { Length: { } length } => (Many(1, length), 1),
        TextMapping or DataMapping or MapMapping or ListMapping { Length: null } => (8, 4),
        ListMapping { Length: { } length } list => (Many(Of(list.Element).Size, length), Of(list.Element).Alignment),
        OptionalMapping optional => Optional(Of(optional.Element)),
        DeclaredMapping { Declaration: { } declaration } => declaration.FixedLayout,
        _ => (0, 1),
    };

    /// <summary>The size and alignment of a declaration's values.</summary>
    public static (long Size, int Alignment) Measure(Declaration declaration) => declaration switch
    {
        EnumDeclaration enumeration => enumeration.UnderlyingType switch { "byte" => (1, 1), "ushort" => (2, 2), "uint" => (4, 4), _ => (8, 8) },
        AliasDeclaration alias => Of(alias.Inner),
        StructDeclaration structure => InSequence(structure.Properties.Select(static property => Of(property.Type))),
        UnionDeclaration union => Choice(union.Cases.Select(static member => Of(member.Type)).ToArray()),
        _ => throw new ArgumentOutOfRangeException(nameof(declaration), declaration.GetType().Name, "Expected a kind of declaration."),
    };

    private static (long Size, int Alignment) InSequence(IEnumerable<(long Size, int Alignment)> fields)
    {
        long end = 0;
        int most = 1;
        foreach ((long size, int alignment) in fields)
        {
            end = Math.Min(AlignUp(end, alignment) + size, long.MaxValue / 4);
            most = Math.Max(most, alignment);
        }

        return (AlignUp(end, most), most);
    }

    private static (long Size, int Alignment) Choice((long Size, int Alignment)[] values)
    {
        int alignment = Math.Max(4, values.Max(static value => value.Alignment));
        return (AlignUp(alignment + values.Max(static value => value.Size), alignment), alignment);
    }

    private static (long Size, int Alignment) Optional((long Size, int Alignment) value) =>
        (AlignUp(value.Alignment + value.Size, value.Alignment), value.Alignment);

    private static long Many(long size, ulong length) => length > int.MaxValue || size > int.MaxValue ? long.MaxValue / 4 : size * (long)length;

    private static long AlignUp(long offset, int alignment) => (offset + alignment - 1) / alignment * alignment;
}
