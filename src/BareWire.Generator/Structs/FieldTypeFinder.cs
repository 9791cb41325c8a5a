using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Fidelity.BareWire.Generator.Structs;

/// <summary>Finds sizes, alignments and expressions of types, as a field with the given marks has them.</summary>
/// <param name="shared">Whether the references of the type are shared.</param>
/// <param name="chain">Whether it is the link of a chain.</param>
/// <param name="holders">The structs that hold the field, to notice one that holds itself.</param>
/// <param name="linked">What the field's attribute names as its target, if it does.</param>
internal sealed class FieldTypeFinder(bool shared, bool chain, Holders holders, ITypeSymbol? linked = null)
{
    private const string PointerSized = "its size is that of an address, which is not the same everywhere; use int or long";

    internal FieldType Find(IFieldSymbol part) => part.IsFixedSizeBuffer
        ? Inline(Find(((IPointerTypeSymbol)part.Type).PointedAtType), part.FixedSize)
        : Find(part.Type);

    private FieldType Find(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_Byte => Scalar(1, "U8"),
        SpecialType.System_UInt16 => Scalar(2, "U16"),
        SpecialType.System_UInt32 => Scalar(4, "U32"),
        SpecialType.System_UInt64 => Scalar(8, "U64"),
        SpecialType.System_SByte => Scalar(1, "I8"),
        SpecialType.System_Int16 => Scalar(2, "I16"),
        SpecialType.System_Int32 => Scalar(4, "I32"),
        SpecialType.System_Int64 => Scalar(8, "I64"),
        SpecialType.System_Single => Scalar(4, "F32"),
        SpecialType.System_Double => Scalar(8, "F64"),
        SpecialType.System_Boolean => Scalar(1, "Bool"),
        SpecialType.System_Char => FieldType.Refused("a char is half of some characters; use ushort for a number, or BareText"),
        SpecialType.System_IntPtr or SpecialType.System_UIntPtr => FieldType.Refused(PointerSized),
        SpecialType.System_String => FieldType.Refused("it is a reference to managed memory; use BareText"),
        _ => FindOther(type),
    };

    private FieldType FindOther(ITypeSymbol type) => type switch
    {
        IPointerTypeSymbol or IFunctionPointerTypeSymbol => FieldType.Refused(PointerSized + ", or BarePointer<T>"),
        IArrayTypeSymbol => FieldType.Refused("it is a reference to managed memory; use BareArray<T>"),
        ITypeParameterSymbol => FieldType.Refused("its size is not known here; hold it by BarePointer<T> or BareArray<T>"),
        IErrorTypeSymbol => FieldType.Refused("it is not known when layouts are made; if another generator makes it, put it into a project of its own"),
        INamedTypeSymbol { TypeKind: TypeKind.Enum } choice => FindEnum(choice),
        INamedTypeSymbol { TypeKind: TypeKind.Struct } named => FindStruct(named),
        _ => FieldType.Refused("it is a reference to managed memory; use BarePointer<T>, BareArray<T> or BareText"),
    };

    private static FieldType Scalar(int size, string name) => FieldType.Of(Shape.Of(size), $"{LayoutNames.LayoutType}.{name}");

    private FieldType FindStruct(INamedTypeSymbol type)
    {
        if (type.ContainingNamespace?.ToDisplayString() == LayoutNames.Namespace && type.ContainingType is null)
        {
            return FindOurs(type);
        }

        if (type.Find(LayoutNames.InlineArray) is { } inline && type.InstanceFields() is { Length: 1 } elements)
        {
            return Inline(Find(elements[0].Type), inline.ConstructorArguments[0].Value as int? ?? 0);
        }

        if (!type.HasLayout())
        {
            return FieldType.Refused(type.IsUnmanagedType
                ? "give it [BareStruct], or use integers"
                : "it holds references to managed memory; use BareText, BareArray<T> or BarePointer<T>");
        }

        if (holders.Contain(type, out bool inPlace))
        {
            return inPlace ? FieldType.Refused("it would hold itself; refer to it by BarePointer<T>") : Itself(type);
        }

        DeclaredStruct declared = new(type, holders);
        return declared.Fields.FirstOrDefault(static part => part.Type.Problem is not null) is { } refused
            ? FieldType.Refused($"its field '{refused.Name}' has none; {refused.Type.Problem}")
            : FieldType.Of(declared.Shape, type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat) + ".Layout");
    }

    /// <summary>A struct that is referred to from within itself: its size does not matter there, only that the runtime knows its alignment.</summary>
    private static FieldType Itself(INamedTypeSymbol type) => type.InstanceFields().Any(static part => part.Find(LayoutNames.BareField)?.Number("Alignment") > 0)
        ? FieldType.Refused("its alignment is raised, which the runtime does not know of; hold it by BarePointer<T>")
        : FieldType.Of(Shape.Of(1), NameOf(type));

    private static string NameOf(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat) + ".Layout!";

    private FieldType FindOurs(INamedTypeSymbol type)
    {
        switch (type.Name)
        {
            case "BareText":
                return FieldType.Of(Shape.Of(8, 4), LayoutNames.LayoutType + (shared ? ".SharedText" : ".Text"), hasOwnReferences: true);
            case "BareLink" or "BareLinks" when linked is null:
                return FieldType.Refused("say what it leads to, by Target = typeof(...) in its [BareField]");
            case "BareLink":
                return Reference([linked!], 4, $"Pointer({{0}}{(shared ? ", shared: true" : "")})");
            case "BareLinks":
                return Reference([linked!], 8, $"Array({{0}}{(shared ? ", shared: true" : "")})");
            case "BarePointer":
                return Reference(type.TypeArguments, 4, $"Pointer({{0}}{(shared ? ", shared: true" : "")}{(chain ? ", chain: true" : "")})");
            case "BareArray":
                return Reference(type.TypeArguments, 8, $"Array({{0}}{(shared ? ", shared: true" : "")})");
            case "BareUnion":
                return Reference(type.TypeArguments, 8, $"Variant({(shared ? "true" : "false")}, {{0}})");
            case "BareOptional":
                return Holding(type, "Optional", static parts => Shape.Sequence(Shape.Of(1), parts[0]));
            case "BareEntry":
                return Holding(type, "Entry", static parts => Shape.Sequence(parts));
            case "BareListNode":
                return Holding(type, "ListNode", static parts => Shape.Sequence(parts[0], Shape.Of(4)));
            default:
                return FieldType.Refused("use one of the types that are made for layouts");
        }
    }

    private FieldType Reference(IEnumerable<ITypeSymbol> referred, int size, string expression)
    {
        List<string> targets = [];
        foreach (ITypeSymbol target in referred)
        {
            string? found = FindTarget(target, out string? problem);
            if (found is null)
            {
                return FieldType.Refused(problem!);
            }

            targets.Add("static () => " + found);
        }

        string factory = string.Format(CultureInfo.InvariantCulture, expression, string.Join(", ", targets));
        return FieldType.Of(Shape.Of(size, 4), $"{LayoutNames.LayoutType}.{factory}", hasOwnReferences: true);
    }

    /// <summary>The expression for what a reference leads to. A struct with a layout is only named, since it may be the one that holds the reference; then the compiler thinks that it may be null.</summary>
    private string? FindTarget(ITypeSymbol target, out string? problem)
    {
        problem = null;
        if (target is ITypeParameterSymbol parameter)
        {
            return $"{LayoutNames.LayoutType}.Of<{parameter.Name}>()";
        }

        if (target is INamedTypeSymbol named && named.HasLayout())
        {
            return NameOf(target);
        }

        FieldType found = new FieldTypeFinder(shared, chain: false, holders.BehindReference()).Find(target);
        problem = found.Problem is null ? null : $"'{target.ToDisplayString()}' has none; {found.Problem}";
        return found.Problem is null ? found.Expression : null;
    }

    private FieldType Holding(INamedTypeSymbol type, string factory, Func<Shape[], Shape> combine)
    {
        FieldType[] parts = [.. type.TypeArguments.Select(Find)];
        for (int i = 0; i < parts.Length; i++)
        {
            if (parts[i].Problem is { } problem)
            {
                return FieldType.Refused($"'{type.TypeArguments[i].ToDisplayString()}' has none; {problem}");
            }

            if (!parts[i].Shape.IsExact)
            {
                return FieldType.Refused($"'{type.TypeArguments[i].ToDisplayString()}' is aligned to {parts[i].Shape.Alignment}, which the runtime does not know of; hold it by BarePointer<T>");
            }
        }

        return FieldType.Of(
            combine([.. parts.Select(static part => part.Shape)]),
            $"{LayoutNames.LayoutType}.{factory}({string.Join(", ", parts.Select(static part => part.Expression))})",
            parts.Any(static part => part.HasOwnReferences));
    }

    private static FieldType Inline(FieldType element, int length) => element.Problem is not null
        ? element
        : FieldType.Of(element.Shape.Times(length), $"{LayoutNames.LayoutType}.Inline({element.Expression}, {length})", element.HasOwnReferences);

    private FieldType FindEnum(INamedTypeSymbol type)
    {
        int size = Find(type.EnumUnderlyingType!).Shape.Size;
        ulong mask = ulong.MaxValue >> (64 - (size * 8));
        string[] values = [.. type.GetMembers().OfType<IFieldSymbol>()
            .Where(static member => member.HasConstantValue)
            .Select(member => EnumValue.ToUInt64(member.ConstantValue!) & mask)
            .Distinct()
            .OrderBy(static value => value)
            .Select(static value => value.ToString(CultureInfo.InvariantCulture) + "UL")];
        return values.Length == 0
            ? FieldType.Refused("the enum has no values")
            : FieldType.Of(Shape.Of(size), $"{LayoutNames.LayoutType}.Enum(\"{type.Name}\", {size}, {(type.Find(LayoutNames.Flags) is null ? "false" : "true")}, {string.Join(", ", values)})");
    }
}
