using Fidelity.BareWire.Generator.Emit;

namespace Fidelity.BareWire.Generator.Derive;

/// <summary>Puts together what the schema and what C# say of a type.</summary>
internal static class MappingMaker
{
    private const string ReadOnlyDictionary = "global::System.Collections.Generic.IReadOnlyDictionary";

    public static MappedType Of(BareType wire, Shape shape) => (shape.Kind, wire) switch
    {
        (ShapeKind.Plain, PrimitiveType { Kind: PrimitiveKind.Str }) => new TextMapping(wire),
        (ShapeKind.Plain, PrimitiveType { Kind: PrimitiveKind.UInt or PrimitiveKind.Int or PrimitiveKind.Bool } primitive) => ScalarMapping.Of(primitive),
        (ShapeKind.Plain, PrimitiveType primitive) => NumberMapping.Of(primitive),
        (ShapeKind.Plain, DataType data) => new DataMapping(data),
        (ShapeKind.Integer, PrimitiveType primitive) => new IntegerMapping(primitive, shape),
        (ShapeKind.Memory, DataType data) => new MemoryMapping(data, shape.Name),
        (ShapeKind.Guid, DataType data) => new GuidMapping(data),
        (ShapeKind.Enum, UserType user) => new EnumMapping(user, shape),
        (ShapeKind.User, UserType user) => new UserMapping(user, shape),
        (ShapeKind.Optional, OptionalType optional) => new OptionalMapping(optional, Of(optional.Element, shape.Parts[0])),
        (ShapeKind.List, ListType list) => new ListMapping(list, Of(list.Element, shape.Parts[0]), FormOf(shape.Name)),
        (ShapeKind.Map, MapType map) => new MapMapping(
            map, Of(map.Key, shape.Parts[0]), Of(map.Value, shape.Parts[1]), shape.Name == "ReadOnly" ? ReadOnlyDictionary : Known.Dictionary),
        _ => throw new ArgumentOutOfRangeException(nameof(shape), $"{shape.Kind} as {wire}", "Expected a type that C# has for that of the schema."),
    };

    private static ListForm FormOf(string name) => name switch
    {
        "array" => ListForm.Array,
        "List" => ListForm.List,
        "ReadOnly" => ListForm.ReadOnly,
        "Immutable" => ListForm.Immutable,
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "Expected a form of list."),
    };
}
