using System.Globalization;

namespace Fidelity.BareWire.Schemas;

/// <summary>Writes a type on one short line, for messages: what lies between braces is left out.</summary>
internal static class BareTypeText
{
    public static string Of(BareType type) => type switch
    {
        PrimitiveType primitive => PrimitiveNames.Of(primitive.Kind),
        UserType user => user.Definition.Name,
        DataType data => "data" + Length(data.Length),
        OptionalType optional => $"optional<{Of(optional.Element)}>",
        ListType list => $"list<{Of(list.Element)}>{Length(list.Length)}",
        MapType map => $"map<{Of(map.Key)}><{Of(map.Value)}>",
        EnumType => "enum {…}",
        UnionType => "union {…}",
        StructType => "struct {…}",
        _ => throw new ArgumentException($"There is no such type as {type.GetType().Name}.", nameof(type)),
    };

    public static string Length(ulong? length) => length is null ? "" : $"[{length.Value.ToString(CultureInfo.InvariantCulture)}]";
}
