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
        string name = named.Name ?? Keyword(named.Type);
        return named.Type switch
        {
            PrimitiveType primitive => new Shape(KindOf(primitive.Kind), name, SizeOf(primitive.Kind)),
            DataType data => new Shape(BareValueKind.Data, name, data.Length is { } bytes ? Saturate(bytes) : 1) { FixedLength = data.Length },
            EnumType enumeration => Make(enumeration, name),
            OptionalType optional => new Shape(BareValueKind.Optional, name, 1) { Element = shapeOf(optional.Element) },
            ListType list => Make(list, name, shapeOf(list.Element)),
            MapType map => new Shape(BareValueKind.Map, name, 1) 
            {
                Key = shapeOf(map.Key),
                Element = shapeOf(map.Value),
                SmallestEntry = Saturate((ulong)shapeOf(map.Key).MinimumSize + (uint)shapeOf(map.Value).MinimumSize),
            },
            UnionType union => Make(union, name, shapeOf),
            StructType structure => Make(structure, name, shapeOf),
            _ => throw new NotSupportedException($"Expected one of the types that the schema language has, found {named.Type.GetType()}."),
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

    private static Shape Make(EnumType type, string name) =>
        new(BareValueKind.Enum, name, type.Members.Min(static member => BareReader.SizeOfUInt(member.Value)))
        {
            Labels = [.. type.Members.Select(static member => member.Name)],
            Numbers = [.. type.Members.Select(static member => member.Value)],
        };

    private static Shape Make(ListType type, string name, Shape element)
    {
        int smallest = type.Length is { } length ? Saturate((UInt128)length * (uint)element.MinimumSize) : 1;
        return new Shape(BareValueKind.List, name, smallest) { FixedLength = type.Length, Element = element, SmallestEntry = element.MinimumSize };
    }

    private static Shape Make(UnionType type, string name, Func<BareType, Shape> shapeOf)
    {
        Shape[] members = [.. type.Members.Select(member => shapeOf(member.Type))];
        int smallest = members.Zip(type.Members, static (shape, member) => Saturate((ulong)shape.MinimumSize + (uint)BareReader.SizeOfUInt(member.Tag))).Min();
        return new Shape(BareValueKind.Union, name, smallest)
        {
            Members = members,
            Labels = LabelsOf(type),
            Numbers = [.. type.Members.Select(static member => member.Tag)],
        };
    }

    private static Shape Make(StructType type, string name, Func<BareType, Shape> shapeOf)
    {
        Shape[] members = [.. type.Fields.Select(field => shapeOf(field.Type))];
        ulong smallest = members.Aggregate(0UL, static (sum, member) => sum + (uint)member.MinimumSize);
        return new Shape(BareValueKind.Struct, name, Saturate(smallest))
        {
            Members = members,
            Labels = [.. type.Fields.Select(static field => field.Name)],
        };
    }

    /// <summary>
    /// The members' names or keywords; where several have the same keyword, each with its tag: <c>struct=1</c>.
    /// </summary>
    private static string[] LabelsOf(UnionType type)
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

    private static int SizeOf(PrimitiveKind kind) => kind switch
    {
        PrimitiveKind.Void => 0,
        PrimitiveKind.U16 or PrimitiveKind.I16 => sizeof(short),
        PrimitiveKind.U32 or PrimitiveKind.I32 or PrimitiveKind.F32 => sizeof(int),
        PrimitiveKind.U64 or PrimitiveKind.I64 or PrimitiveKind.F64 => sizeof(long),
        _ => 1,
    };
}
