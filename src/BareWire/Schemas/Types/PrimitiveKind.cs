namespace Fidelity.BareWire.Schemas;

/// <summary>The primitive types without parameters.</summary>
public enum PrimitiveKind
{
    /// <summary>Unsigned, 1 to 10 bytes (ULEB128), at most 64 bits.</summary>
    UInt,

    /// <summary>Signed, zig-zag over <see cref="UInt"/>.</summary>
    Int,

    /// <summary>Unsigned, 1 byte.</summary>
    U8,

    /// <summary>Unsigned, 2 bytes, little-endian.</summary>
    U16,

    /// <summary>Unsigned, 4 bytes, little-endian.</summary>
    U32,

    /// <summary>Unsigned, 8 bytes, little-endian.</summary>
    U64,

    /// <summary>Signed, 1 byte.</summary>
    I8,

    /// <summary>Signed, 2 bytes, little-endian.</summary>
    I16,

    /// <summary>Signed, 4 bytes, little-endian.</summary>
    I32,

    /// <summary>Signed, 8 bytes, little-endian.</summary>
    I64,

    /// <summary>IEEE 754 binary32, 4 bytes, little-endian.</summary>
    F32,

    /// <summary>IEEE 754 binary64, 8 bytes, little-endian.</summary>
    F64,

    /// <summary>One byte, 0 or 1.</summary>
    Bool,

    /// <summary>UTF-8 text after its length in bytes.</summary>
    Str,

    /// <summary>Nothing: no bytes.</summary>
    Void,
}
