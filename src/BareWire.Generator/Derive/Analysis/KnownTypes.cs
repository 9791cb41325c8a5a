using Microsoft.CodeAnalysis;

namespace Fidelity.BareWire.Generator.Derive;

/// <summary>The types of .NET: which have a counterpart in schemas, and what to use for the others.</summary>
internal static class KnownTypes
{
    private const string Collections = "System.Collections.Generic.";

    private static readonly SymbolDisplayFormat Definition = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        genericsOptions: SymbolDisplayGenericsOptions.None);

    /// <summary>Which it is.</summary>
    public static KnownType Of(INamedTypeSymbol type) => (type.ToDisplayString(Definition), type.Arity) switch
    {
        ("System.Guid", 0) => KnownType.Guid,
        ("System.Memory" or "System.ReadOnlyMemory", 1) when type.TypeArguments[0].SpecialType == SpecialType.System_Byte => KnownType.Memory,
        (Collections + "List", 1) => KnownType.List,
        (Collections + "IReadOnlyList", 1) => KnownType.ReadOnlyList,
        ("System.Collections.Immutable.ImmutableArray", 1) => KnownType.ImmutableArray,
        (Collections + "Dictionary", 2) => KnownType.Dictionary,
        (Collections + "IReadOnlyDictionary", 2) => KnownType.ReadOnlyDictionary,
        _ => KnownType.None,
    };

    /// <summary>What to do about a type that has no counterpart.</summary>
    public static string Advice(ITypeSymbol type) => type.ToDisplayString(Definition) switch
    {
        "System.DateTime" or "System.DateTimeOffset" or "System.DateOnly" or "System.TimeOnly" or "System.TimeSpan" =>
            "keep it as a long of ticks or milliseconds, or as a string in ISO 8601, in a member of its own, and put [BareIgnore] on this one",
        "System.Decimal" or "decimal" => "keep it as a string, or as a long in its smallest unit",
        "System.Char" or "char" => "use string, or ushort for one unit of UTF-16",
        "System.IntPtr" or "System.UIntPtr" or "nint" or "nuint" => "its size depends on the machine; use long",
        "System.Half" or "System.Int128" or "System.UInt128" or "System.Numerics.BigInteger" => "keep it as byte[]",
        _ => type switch
        {
            IArrayTypeSymbol => "use an array of arrays",
            { TypeKind: TypeKind.Pointer or TypeKind.FunctionPointer } => "an address means nothing elsewhere; keep what it points to",
            { TypeKind: TypeKind.Delegate or TypeKind.Dynamic or TypeKind.TypeParameter } or { SpecialType: SpecialType.System_Object } =>
                "use a type of known members",
            { IsTupleType: true } => "use a record struct with [BareSchema]",
            INamedTypeSymbol { Arity: 2 } named when IsEnumerable(named) => "use Dictionary or IReadOnlyDictionary",
            INamedTypeSymbol { Arity: 1 } named when IsEnumerable(named) => "use T[], List<T>, IReadOnlyList<T> or ImmutableArray<T>",
            _ => "use a number, bool, string, byte[], Guid, an enum, a list or dictionary, or add [BareSchema] to the type",
        },
    };

    private static bool IsEnumerable(INamedTypeSymbol type) =>
        type.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T
        || type.AllInterfaces.Any(static one => one.SpecialType == SpecialType.System_Collections_IEnumerable);
}
