using System.Globalization;
using Fidelity.BareWire.Schemas;

namespace Fidelity.BareWire.Values.Shapes;

/// <summary>Makes the shape of one type from those of its parts.</summary>
internal static class ShapeFactory
{
    /// <param name="named">The type.</param>
    /// <param name="shapeOf">The shapes of its parts, which are made already.</param>
    internal static Shape Make(NamedType named, Func<BareType, Shape> shapeOf)
    {
        BareType type = named.Type;
        string name = named.Name ?? Keyword(type);
        int smallest = Saturate(type.Facts.MinimumSize);
        return type switch
        {
            PrimitiveType primitive => new Shape(KindOf(primitive.Kind), name, smallest),
            DataType data => new Shape(BareValueKind.Data, name, smallest) { FixedLength = data.Length },
            EnumType enumeration => new Shape(BareValueKind.Enum, name, smallest)
            {
                Labels = [.. enumeration.Members.Select(static member => member.Name)],
                Numbers = [.. enumeration.Members.Select(static member => member.Value)],
            },
            OptionalType optional => new Shape(BareValueKind.Optional, name, smallest) { Element = shapeOf(optional.Element) },
            ListType list => new Shape(BareValueKind.List, name, smallest)
            {
                FixedLength = list.Length,
                Element = shapeOf(list.Element),
                SmallestEntry = shapeOf(list.Element).MinimumSize,
            },
            MapType map => new Shape(BareValueKind.Map, name, smallest)
            {
                Key = shapeOf(map.Key),
                Element = shapeOf(map.Value),
                SmallestEntry = Saturate((UInt128)map.Key.Facts.MinimumSize + map.Value.Facts.MinimumSize),
            },
            UnionType union => new Shape(BareValueKind.Union, name, smallest)
            {
                Members = [.. union.Members.Select(member => shapeOf(member.Type))],
                Labels = LabelsOf(union),
                Numbers = [.. union.Members.Select(static member => member.Tag)],
            },
            StructType structure => new Shape(BareValueKind.Struct, name, smallest)
            {
                Members = [.. structure.Fields.Select(field => shapeOf(field.Type))],
                Labels = [.. structure.Fields.Select(static field => field.Name)],
            },
            _ => throw new NotSupportedException($"Expected one of the types that the schema language has, found {type.GetType()}."),
        };
    }

    /// <summary>The word that a type begins with in a schema.</summary>
    internal static string Keyword(BareType type) => type switch
    {
        UserType user => user.Definition.Name,
        PrimitiveType primitive => Keyword(primitive.Kind),
        DataType => "data",
        EnumType => "enum",
        OptionalType => "optional",
        ListType => "list",
        MapType => "map",
        UnionType => "union",
        _ => "struct",
    };

    /// <summary>
    /// The members' names or keywords; where several have the same keyword, each with its tag: <c>struct=1</c>.
    /// </summary>
    internal static string[] LabelsOf(UnionType type)
    {
        string[] words = [.. type.Members.Select(static member => Keyword(member.Type))];
        HashSet<string> repeated = [.. words.GroupBy(static word => word).Where(static same => same.Count() > 1).Select(static same => same.Key)];
        return [.. words.Zip(type.Members, (word, member) =>
            repeated.Contains(word) ? string.Create(CultureInfo.InvariantCulture, $"{word}={member.Tag}") : word)];
    }

    private static int Saturate(UInt128 size) => size > int.MaxValue ? int.MaxValue : (int)size;

    private static string Keyword(PrimitiveKind kind) => kind.ToString().ToLowerInvariant();

    private static BareValueKind KindOf(PrimitiveKind kind) => kind switch
    {
        PrimitiveKind.UInt => BareValueKind.UInt,
        PrimitiveKind.Int => BareValueKind.Int,
        PrimitiveKind.U8 => BareValueKind.U8,
        PrimitiveKind.U16 => BareValueKind.U16,
        PrimitiveKind.U32 => BareValueKind.U32,
        PrimitiveKind.U64 => BareValueKind.U64,
        PrimitiveKind.I8 => BareValueKind.I8,
        PrimitiveKind.I16 => BareValueKind.I16,
        PrimitiveKind.I32 => BareValueKind.I32,
        PrimitiveKind.I64 => BareValueKind.I64,
        PrimitiveKind.F32 => BareValueKind.F32,
        PrimitiveKind.F64 => BareValueKind.F64,
        PrimitiveKind.Bool => BareValueKind.Bool,
        PrimitiveKind.Str => BareValueKind.Str,
        _ => BareValueKind.Void,
    };
}
