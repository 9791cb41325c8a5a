namespace Fidelity.BareWire.Schemas;

/// <summary>The types that a type is written with.</summary>
internal static class BareTypeParts
{
    /// <summary>The parts between its brackets; none for a name, whatever it stands for.</summary>
    public static IEnumerable<BareType> Of(BareType type) => type switch
    {
        OptionalType optional => [optional.Element],
        ListType list => [list.Element],
        MapType map => [map.Key, map.Value],
        UnionType union => union.Members.Select(static member => member.Type),
        StructType @struct => @struct.Fields.Select(static field => field.Type),
        _ => [],
    };
}
