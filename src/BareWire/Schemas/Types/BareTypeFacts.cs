namespace Fidelity.BareWire.Schemas;

/// <summary>What is known of a type's encoding from the type alone. Made with the type from those of its parts, so asking costs nothing, whatever the type is made of.</summary>
public sealed class BareTypeFacts
{
    private const int LongestVarint = 10;

    private BareTypeFacts(ulong minimumSize, int depth, bool isFixedSize)
    {
        MinimumSize = minimumSize;
        Depth = depth;
        IsFixedSize = isFixedSize;
    }

    /// <summary>The bytes of the smallest value's encoding; <see cref="ulong.MaxValue"/> if they are that many or more.</summary>
    public ulong MinimumSize { get; }

    /// <summary>How many types lie within each other at most, this one included: 1 for a primitive type, 2 for a list of them. A name adds nothing.</summary>
    public int Depth { get; }

    /// <summary>Whether all values have encodings of <see cref="MinimumSize"/> bytes.</summary>
    public bool IsFixedSize { get; }

    internal static BareTypeFacts OfPrimitive(PrimitiveKind kind) => kind switch
    {
        PrimitiveKind.UInt or PrimitiveKind.Int or PrimitiveKind.Str => new(1, 1, isFixedSize: false),
        PrimitiveKind.U8 or PrimitiveKind.I8 or PrimitiveKind.Bool => new(1, 1, isFixedSize: true),
        PrimitiveKind.U16 or PrimitiveKind.I16 => new(2, 1, isFixedSize: true),
        PrimitiveKind.U32 or PrimitiveKind.I32 or PrimitiveKind.F32 => new(4, 1, isFixedSize: true),
        PrimitiveKind.U64 or PrimitiveKind.I64 or PrimitiveKind.F64 => new(8, 1, isFixedSize: true),
        PrimitiveKind.Void => new(0, 1, isFixedSize: true),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such primitive type."),
    };

    internal static BareTypeFacts OfData(ulong? length) => new(length ?? 1, 1, length is not null);

    internal static BareTypeFacts OfOptional(BareTypeFacts element) => new(1, element.Depth + 1, isFixedSize: false);

    internal static BareTypeFacts OfList(BareTypeFacts element, ulong? length) => length is null
        ? new(1, element.Depth + 1, isFixedSize: false)
        : new(Product(element.MinimumSize, length.Value), element.Depth + 1, element.IsFixedSize);

    internal static BareTypeFacts OfMap(BareTypeFacts key, BareTypeFacts value) => new(1, Math.Max(key.Depth, value.Depth) + 1, isFixedSize: false);

    internal static BareTypeFacts OfEnum(IReadOnlyList<EnumMember> members) =>
        OfAlternatives(members.Select(static member => (SizeOf(member.Value), true)), depth: 1);

    internal static BareTypeFacts OfUnion(IReadOnlyList<UnionMember> members) => OfAlternatives(
        members.Select(static member => (Sum(SizeOf(member.Tag), member.Type.Facts.MinimumSize), member.Type.Facts.IsFixedSize)),
        members.Select(static member => member.Type.Facts.Depth).DefaultIfEmpty().Max() + 1);

    internal static BareTypeFacts OfStruct(IReadOnlyList<StructField> fields) => new(
        fields.Aggregate(0UL, static (size, field) => Sum(size, field.Type.Facts.MinimumSize)),
        fields.Select(static field => field.Type.Facts.Depth).DefaultIfEmpty().Max() + 1,
        fields.All(static field => field.Type.Facts.IsFixedSize));

    /// <summary>The bytes of a number as a uint.</summary>
    internal static ulong SizeOf(ulong value)
    {
        ulong size = 1;
        while (value > 0x7F && size < LongestVarint)
        {
            value >>= 7;
            size++;
        }

        return size;
    }

    private static BareTypeFacts OfAlternatives(IEnumerable<(ulong Size, bool IsFixed)> alternatives, int depth)
    {
        (ulong Size, bool IsFixed)[] all = alternatives.ToArray();
        ulong least = all.Select(static alternative => alternative.Size).DefaultIfEmpty().Min();
        return new(least, depth, all.All(alternative => alternative.IsFixed && alternative.Size == least));
    }

    private static ulong Sum(ulong left, ulong right) => left > ulong.MaxValue - right ? ulong.MaxValue : left + right;

    private static ulong Product(ulong left, ulong right) => left != 0 && right > ulong.MaxValue / left ? ulong.MaxValue : left * right;
}
