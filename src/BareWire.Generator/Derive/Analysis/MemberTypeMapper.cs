using Fidelity.BareWire.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace Fidelity.BareWire.Generator.Derive;

/// <summary>Finds what the type of a member is in the schema. What is wrong is told at the member.</summary>
/// <param name="member">The member.</param>
/// <param name="owner">The type that it is in the schema of.</param>
/// <param name="deriver">Derives the types that it uses.</param>
internal sealed class MemberTypeMapper(DerivedMember member, INamedTypeSymbol owner, SchemaDeriver deriver)
{
    private BareDraft Draft => SchemaDeriver.DraftOf(owner);

    /// <summary>The member's type, or null if something is wrong.</summary>
    public Mapped? Map()
    {
        AttributeData? type = member.Symbol.Attribute(DeriveNames.BareType);
        AttributeData? length = member.Symbol.Attribute(DeriveNames.BareLength);
        BareType? asked = null;
        if (type is not null)
        {
            string text = type.Argument<string>() ?? "";
            SchemaResult parsed = BareSchema.Parse("type Asked " + text, new SchemaOptions(draft: BareDraft.Draft14));
            if (parsed.Schema is not { Types.Count: 1 } schema)
            {
                string reason = parsed.Diagnostics.Count > 0 ? parsed.Diagnostics[0].Message : "expected one type";
                deriver.Findings.Report(type.Place() ?? Location.None, DeriveDiagnostics.WireType, member.Symbol.Name, member.Type.Short(), text, reason);
                return null;
            }

            asked = schema.Types[0].Type;
        }

        Mapped? mapped = Map(member.Type, asked);
        return length is null || mapped is null ? mapped : WithLength(mapped, length, isAsked: asked is not null);
    }

    private Mapped? WithLength(Mapped mapped, AttributeData attribute, bool isAsked)
    {
        int length = attribute.Number<int>() ?? 0;
        string? reason = ((mapped.Wire as OptionalType)?.Element ?? mapped.Wire) switch
        {
            _ when length < 1 => "expected at least 1",
            _ when isAsked => "[BareType] says the type already; put the length there",
            ListType { Length: null } or DataType { Length: null } => null,
            _ => "only lists and bytes have a length",
        };
        if (reason is not null)
        {
            deriver.Findings.Report(attribute.Place() ?? Location.None, DeriveDiagnostics.Length, member.Symbol.Name, $"{length}", reason);
            return null;
        }

        return new Mapped(WithLength(mapped.Wire, (ulong)length), mapped.Shape);
    }

    private static BareType WithLength(BareType type, ulong length) => type switch
    {
        OptionalType optional => new OptionalType(WithLength(optional.Element, length)),
        ListType list => new ListType(list.Element, length),
        _ => new DataType(length),
    };

    private Mapped? Map(ITypeSymbol type, BareType? asked)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            return Optional(MapValue(nullable.TypeArguments[0], Inside(asked)));
        }

        if (type.IsValueType || type.TypeKind is TypeKind.Error or TypeKind.Pointer or TypeKind.FunctionPointer or TypeKind.TypeParameter)
        {
            return MapValue(type, asked);
        }

        switch (type.NullableAnnotation)
        {
            case NullableAnnotation.Annotated:
                return Optional(MapValue(type, Inside(asked)));
            case NullableAnnotation.NotAnnotated:
                return MapValue(type, asked);
            default:
                deriver.Findings.Report(member.Symbol, DeriveDiagnostics.Oblivious, member.Symbol.Name, type.Short());
                return null;
        }
    }

    private static BareType? Inside(BareType? asked) => asked is OptionalType optional ? optional.Element : asked;

    private static Mapped? Optional(Mapped? element) => element is null
        ? null
        : new Mapped(new OptionalType(element.Wire), new Shape(ShapeKind.Optional, Parts: new([element.Shape])));

    private Mapped? MapValue(ITypeSymbol type, BareType? asked)
    {
        if (NumberTypes.Natural(type.SpecialType) is { } kind)
        {
            return MapPrimitive(type, kind, asked);
        }

        if (type is INamedTypeSymbol { TypeKind: TypeKind.Enum } enumeration)
        {
            return MapEnum(enumeration, asked);
        }

        if (type is IArrayTypeSymbol { Rank: 1 } array)
        {
            return array.ElementType.SpecialType == SpecialType.System_Byte && asked is not ListType
                ? Data(type, Shape.Plain, asked)
                : MapList(type, "array", array.ElementType.WithNullableAnnotation(array.ElementNullableAnnotation), asked);
        }

        return type is INamedTypeSymbol named ? MapNamed(named, asked) : Unsupported(type);
    }

    private Mapped? MapNamed(INamedTypeSymbol type, BareType? asked)
    {
        switch (KnownTypes.Of(type))
        {
            case KnownType.Guid:
                return asked is null or DataType { Length: 16 }
                    ? new Mapped(new DataType(16), new Shape(ShapeKind.Guid, "global::System.Guid", IsValueType: true, IsUnmanaged: true))
                    : Mismatch(type, asked, "a Guid is data[16]");
            case KnownType.Memory:
                return Data(type, new Shape(ShapeKind.Memory, type.Full(), IsValueType: true), asked);
            case KnownType.List:
                return MapList(type, "List", type.TypeArguments[0], asked);
            case KnownType.ReadOnlyList:
                return MapList(type, "ReadOnly", type.TypeArguments[0], asked);
            case KnownType.ImmutableArray:
                return MapList(type, "Immutable", type.TypeArguments[0], asked);
            case KnownType.Dictionary or KnownType.ReadOnlyDictionary:
                return MapDictionary(type, asked);
        }

        if (type.Attribute(DeriveNames.BareSchema) is null)
        {
            return Unsupported(type);
        }

        if (asked is not null)
        {
            return Mismatch(type, asked, $"it is a type with [BareSchema], which says what it is");
        }

        DerivedType? derived = deriver.Derive(type, member.Symbol);
        if (derived is { Definition.Type.IsVoid: true })
        {
            deriver.Findings.Report(member.Symbol, DeriveDiagnostics.EmptyMember, member.Symbol.Name, type.Name);
            return null;
        }

        return derived?.Use();
    }

    private Mapped? MapPrimitive(ITypeSymbol type, PrimitiveKind natural, BareType? asked)
    {
        if (asked is null || (asked is PrimitiveType same && same.Kind == natural))
        {
            return new Mapped(new PrimitiveType(natural), Shape.Plain);
        }

        return NumberTypes.IsInteger(natural)
            ? MapInteger(type, natural, asked)
            : Mismatch(type, asked, $"it is always {PrimitiveNames.Of(natural)}");
    }

    private Mapped? MapInteger(ITypeSymbol type, PrimitiveKind natural, BareType asked)
    {
        if (asked is not PrimitiveType { Kind: var kind } || !NumberTypes.IsInteger(kind))
        {
            return Mismatch(type, asked, "expected an integer type");
        }

        if (!NumberTypes.IsVariable(kind) && !NumberTypes.Fits(kind, natural))
        {
            return Mismatch(type, asked, $"a {PrimitiveNames.Of(kind)} does not fit into it; make the member larger, or use {(NumberTypes.Fits(PrimitiveKind.U8, natural) ? "uint" : "int")}");
        }

        bool isPlain = type.TypeKind != TypeKind.Enum && NumberTypes.Name(natural) == NumberTypes.Name(kind);
        return new Mapped(new PrimitiveType(kind), isPlain
            ? Shape.Plain
            : new Shape(ShapeKind.Integer, type.Full(), NumberTypes.Name(natural), IsValueType: true, IsUnmanaged: true));
    }

    private Mapped? MapEnum(INamedTypeSymbol type, BareType? asked)
    {
        PrimitiveKind underlying = NumberTypes.Natural(type.EnumUnderlyingType!.SpecialType) ?? PrimitiveKind.I32;
        if (asked is not null)
        {
            return MapInteger(type, underlying, asked);
        }

        BareTypeDefinition? definition = EnumDeriver.Derive(type, member.Symbol, deriver.Findings);
        definition = definition is null ? null : deriver.Define(definition, type, member.Symbol);
        return definition is null
            ? null
            : new Mapped(new UserType(definition), new Shape(ShapeKind.Enum, type.Full(), NumberTypes.Name(underlying), IsValueType: true, IsUnmanaged: true));
    }

    private Mapped? Data(ITypeSymbol type, Shape shape, BareType? asked) => asked switch
    {
        null => new Mapped(new DataType(null), shape),
        DataType => new Mapped(asked, shape),
        _ => Mismatch(type, asked, "it is data"),
    };

    private Mapped? MapList(ITypeSymbol type, string form, ITypeSymbol element, BareType? asked)
    {
        if (asked is not null and not ListType)
        {
            return Mismatch(type, asked, "it is a list");
        }

        ListType? wanted = asked as ListType;
        return Map(element, wanted?.Element) is { } mapped
            ? new Mapped(
                new ListType(mapped.Wire, wanted?.Length),
                new Shape(ShapeKind.List, form, IsValueType: form == "Immutable", Parts: new([mapped.Shape])))
            : null;
    }

    private Mapped? MapDictionary(INamedTypeSymbol type, BareType? asked)
    {
        if (asked is not null and not MapType)
        {
            return Mismatch(type, asked, "it is a map");
        }

        MapType? wanted = asked as MapType;
        Mapped? key = Map(type.TypeArguments[0], wanted?.Key);
        Mapped? value = Map(type.TypeArguments[1], wanted?.Value);
        if (key is null || value is null)
        {
            return null;
        }

        if (!IsKey(key))
        {
            string hint = key.Shape.Kind == ShapeKind.Guid ? ", or with [BareSchema(Draft = BareDraft.Draft13)] a Guid" : "";
            deriver.Findings.Report(member.Symbol, DeriveDiagnostics.InvalidKey, member.Symbol.Name, type.TypeArguments[0].Short(), hint);
            return null;
        }

        string container = KnownTypes.Of(type) == KnownType.Dictionary ? "Dictionary" : "ReadOnly";
        return new Mapped(new MapType(key.Wire, value.Wire), new Shape(ShapeKind.Map, container, Parts: new([key.Shape, value.Shape])));
    }

    private bool IsKey(Mapped key) => key.Wire.Underlying switch
    {
        PrimitiveType { Kind: var kind } => kind is not (PrimitiveKind.F32 or PrimitiveKind.F64 or PrimitiveKind.Void),
        EnumType => true,
        _ => key.Shape.Kind == ShapeKind.Guid && Draft >= BareDraft.Draft13,
    };

    private Mapped? Mismatch(ITypeSymbol type, BareType asked, string reason)
    {
        Location place = member.Symbol.Attribute(DeriveNames.BareType).Place() ?? Location.None;
        deriver.Findings.Report(place, DeriveDiagnostics.WireType, member.Symbol.Name, type.Short(), asked.ToString(), reason);
        return null;
    }

    private Mapped? Unsupported(ITypeSymbol type)
    {
        if (type.TypeKind != TypeKind.Error)
        {
            deriver.Findings.Report(member.Symbol, DeriveDiagnostics.UnsupportedType, member.Symbol.Name, type.Short(), KnownTypes.Advice(type));
        }

        return null;
    }
}
