using Fidelity.BareWire.Schemas;

namespace Fidelity.BareWire.Layout;

/// <summary>Finds the layouts of a schema's types, each user-defined type once.</summary>
internal sealed class SchemaLayoutMaker
{
    private readonly Dictionary<BareTypeDefinition, LayoutType> _known = [];

    internal LayoutType Of(BareTypeDefinition definition)
    {
        if (!_known.TryGetValue(definition, out LayoutType? layout))
        {
            if (definition.Type.IsVoid)
            {
                throw new NotSupportedException($"'{definition.Name}' is void, which has no bytes. Expected a type with a value.");
            }

            layout = Of(definition.Type, definition.Name);
            _known.Add(definition, layout);
        }

        return layout;
    }

    private LayoutType Of(BareType type, string name) => type switch
    {
        PrimitiveType primitive => Of(primitive.Kind),
        UserType user => Of(user.Definition),
        EnumType choice => Of(choice, name),
        DataType { Length: { } length } => LayoutType.Inline(LayoutType.U8, ToLength(length)),
        DataType => LayoutType.Array(static () => LayoutType.U8),
        ListType { Length: { } length } list => LayoutType.Inline(Of(list.Element, name), ToLength(length)),
        ListType list => ArrayOf(Of(list.Element, name)),
        OptionalType optional => LayoutType.Optional(Of(optional.Element, name)),
        MapType map => ArrayOf(LayoutType.Entry(Of(map.Key, name), Of(map.Value, name))),
        StructType record => LayoutType.Sequence(name, [.. record.Fields.Select(part => (part.Name, Of(part.Type, $"{name}.{part.Name}")))]),
        UnionType union => Of(union, name),
        _ => throw new NotSupportedException($"'{name}' is a {type.GetType().Name}, which has no fixed layout."),
    };

    private static LayoutType Of(PrimitiveKind kind) => kind switch
    {
        PrimitiveKind.UInt or PrimitiveKind.U64 => LayoutType.U64,
        PrimitiveKind.Int or PrimitiveKind.I64 => LayoutType.I64,
        PrimitiveKind.U8 => LayoutType.U8,
        PrimitiveKind.U16 => LayoutType.U16,
        PrimitiveKind.U32 => LayoutType.U32,
        PrimitiveKind.I8 => LayoutType.I8,
        PrimitiveKind.I16 => LayoutType.I16,
        PrimitiveKind.I32 => LayoutType.I32,
        PrimitiveKind.F32 => LayoutType.F32,
        PrimitiveKind.F64 => LayoutType.F64,
        PrimitiveKind.Bool => LayoutType.Bool,
        PrimitiveKind.Str => LayoutType.Text,
        _ => LayoutType.Void,
    };

    private static LayoutType Of(EnumType type, string name)
    {
        ulong[] values = [.. type.Members.Select(static member => member.Value)];
        int size = values.Max() switch
        {
            <= byte.MaxValue => 1,
            <= ushort.MaxValue => 2,
            <= uint.MaxValue => 4,
            _ => 8,
        };
        return LayoutType.Enum(name, size, isFlags: false, values);
    }

    private LayoutType Of(UnionType union, string name)
    {
        (UnionMember Member, LayoutType Type)[] values =
            [.. union.Members.Select(member => (member, member.Type.IsVoid ? LayoutType.Void : Of(member.Type, $"{name}.{member.Tag}")))];
        return LayoutType.Choice(name, [.. values.Select(static value => new LayoutCase(value.Member.Tag, CaseName(value.Member, value.Type), () => value.Type))]);
    }

    private static string CaseName(UnionMember member, LayoutType type) => member.Type is UserType user ? user.Definition.Name : type.Name;

    private static LayoutType ArrayOf(LayoutType element) => LayoutType.Array(() => element);

    private static int ToLength(ulong length) => length <= int.MaxValue
        ? (int)length
        : throw new NotSupportedException($"{length} elements in place are more than 2 GB. Use a list or data without a fixed length.");
}
