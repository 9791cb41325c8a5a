namespace Fidelity.BareWire.Schemas;

/// <summary>Whether two types of one schema are the same: user-defined ones by their name, others by their structure. Comments and places do not count.</summary>
internal sealed class BareTypeComparer : IEqualityComparer<BareType>
{
    public static BareTypeComparer Instance { get; } = new();

    public bool Equals(BareType? left, BareType? right) => (left, right) switch
    {
        (null, null) => true,
        (PrimitiveType a, PrimitiveType b) => a.Kind == b.Kind,
        (UserType a, UserType b) => a.Definition.Name == b.Definition.Name,
        (DataType a, DataType b) => a.Length == b.Length,
        (OptionalType a, OptionalType b) => Equals(a.Element, b.Element),
        (ListType a, ListType b) => a.Length == b.Length && Equals(a.Element, b.Element),
        (MapType a, MapType b) => Equals(a.Key, b.Key) && Equals(a.Value, b.Value),
        (EnumType a, EnumType b) => AllEqual(a.Members, b.Members, static (x, y) => x.Name == y.Name && x.Value == y.Value),
        (UnionType a, UnionType b) => AllEqual(a.Members, b.Members, (x, y) => x.Tag == y.Tag && Equals(x.Type, y.Type)),
        (StructType a, StructType b) => AllEqual(a.Fields, b.Fields, (x, y) => x.Name == y.Name && Equals(x.Type, y.Type)),
        _ => false,
    };

    public int GetHashCode(BareType type) => type switch
    {
        PrimitiveType primitive => (int)primitive.Kind,
        UserType user => StringComparer.Ordinal.GetHashCode(user.Definition.Name),
        DataType data => Mixed(20, data.Length.GetHashCode()),
        OptionalType optional => Mixed(21, GetHashCode(optional.Element)),
        ListType list => Mixed(Mixed(22, list.Length.GetHashCode()), GetHashCode(list.Element)),
        MapType map => Mixed(Mixed(23, GetHashCode(map.Key)), GetHashCode(map.Value)),
        EnumType @enum => @enum.Members.Aggregate(24, static (hash, member) => Mixed(hash, StringComparer.Ordinal.GetHashCode(member.Name))),
        UnionType union => union.Members.Aggregate(25, (hash, member) => Mixed(hash, GetHashCode(member.Type))),
        StructType @struct => @struct.Fields.Aggregate(
            26,
            (hash, field) => Mixed(Mixed(hash, StringComparer.Ordinal.GetHashCode(field.Name)), GetHashCode(field.Type))),
        _ => throw new ArgumentException($"There is no such type as {type.GetType().Name}.", nameof(type)),
    };

    private static int Mixed(int hash, int more) => unchecked((hash * 31) + more);

    private static bool AllEqual<T>(IReadOnlyList<T> left, IReadOnlyList<T> right, Func<T, T, bool> areEqual)
    {
        if (left.Count != right.Count)
        {
            return false;
        }

        for (int i = 0; i < left.Count; i++)
        {
            if (!areEqual(left[i], right[i]))
            {
                return false;
            }
        }

        return true;
    }
}
