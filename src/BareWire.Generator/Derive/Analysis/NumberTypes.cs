using Microsoft.CodeAnalysis;

namespace Fidelity.BareWire.Generator.Derive;

/// <summary>The numbers of C# and of schemas, and which fit into which.</summary>
internal static class NumberTypes
{
    /// <summary>The type in a schema that a number, bool or text of C# stands for.</summary>
    public static PrimitiveKind? Natural(SpecialType type) => type switch
    {
        SpecialType.System_Byte => PrimitiveKind.U8,
        SpecialType.System_UInt16 => PrimitiveKind.U16,
        SpecialType.System_UInt32 => PrimitiveKind.U32,
        SpecialType.System_UInt64 => PrimitiveKind.U64,
        SpecialType.System_SByte => PrimitiveKind.I8,
        SpecialType.System_Int16 => PrimitiveKind.I16,
        SpecialType.System_Int32 => PrimitiveKind.I32,
        SpecialType.System_Int64 => PrimitiveKind.I64,
        SpecialType.System_Single => PrimitiveKind.F32,
        SpecialType.System_Double => PrimitiveKind.F64,
        SpecialType.System_Boolean => PrimitiveKind.Bool,
        SpecialType.System_String => PrimitiveKind.Str,
        _ => null,
    };

    /// <summary>Whether it is an integer, of whatever size.</summary>
    public static bool IsInteger(PrimitiveKind kind) => kind <= PrimitiveKind.I64;

    /// <summary>Whether it is an integer whose bytes depend on its value, so that reading it can check that it fits.</summary>
    public static bool IsVariable(PrimitiveKind kind) => kind is PrimitiveKind.UInt or PrimitiveKind.Int;

    /// <summary>Whether every integer of one type is one of the other.</summary>
    public static bool Fits(PrimitiveKind kind, PrimitiveKind into) => (IsSigned(kind), IsSigned(into)) switch
    {
        (false, true) => Bits(kind) < Bits(into),
        (true, false) => false,
        _ => Bits(kind) <= Bits(into),
    };

    /// <summary>The type of C# that holds exactly what the integer of a schema can be.</summary>
    public static string Name(PrimitiveKind kind) => kind switch
    {
        PrimitiveKind.U8 => "byte",
        PrimitiveKind.U16 => "ushort",
        PrimitiveKind.U32 => "uint",
        PrimitiveKind.U64 or PrimitiveKind.UInt => "ulong",
        PrimitiveKind.I8 => "sbyte",
        PrimitiveKind.I16 => "short",
        PrimitiveKind.I32 => "int",
        PrimitiveKind.I64 or PrimitiveKind.Int => "long",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Expected an integer."),
    };

    /// <summary>The bytes of a number of fixed size, or null.</summary>
    public static int? Size(BareType type) => type is PrimitiveType { Kind: >= PrimitiveKind.U8 and <= PrimitiveKind.F64 } ? (int)type.Facts.MinimumSize : null;

    private static bool IsSigned(PrimitiveKind kind) => kind is PrimitiveKind.Int or (>= PrimitiveKind.I8 and <= PrimitiveKind.I64);

    private static int Bits(PrimitiveKind kind) => kind switch
    {
        PrimitiveKind.U8 or PrimitiveKind.I8 => 8,
        PrimitiveKind.U16 or PrimitiveKind.I16 => 16,
        PrimitiveKind.U32 or PrimitiveKind.I32 => 32,
        _ => 64,
    };
}
