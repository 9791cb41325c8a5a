namespace Fidelity.BareWire.Generator.Emit;

/// <summary>Names a type that has none by what it is: <c>ListOfStr</c>, <c>Data16</c>, <c>OptionalOfU32</c>.</summary>
internal static class TypeWords
{
    public static string Of(BareType type) => type switch
    {
        UserType user => user.Definition.Name,
        PrimitiveType primitive => primitive.Kind.ToString(),
        DataType data => "Data" + Length(data.Length),
        ListType list => $"List{Length(list.Length)}Of{Of(list.Element)}",
        OptionalType optional => "OptionalOf" + Of(optional.Element),
        MapType map => $"MapOf{Of(map.Key)}To{Of(map.Value)}",
        StructType => "Struct",
        UnionType => "Union",
        EnumType => "Enum",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type.GetType().Name, "Expected a type of the schema language."),
    };

    private static string Length(ulong? length) => length is { } fixedLength ? FormattableString.Invariant($"{fixedLength}") : "";
}
