namespace Fidelity.BareWire.Values;

/// <summary>What a value of a message is.</summary>
public enum BareValueKind
{
    /// <summary>Nothing: no bytes.</summary>
    Void,

    /// <summary>A uint of variable length.</summary>
    UInt,

    /// <summary>An int of variable length.</summary>
    Int,

    /// <summary>Unsigned, 8 bits.</summary>
    U8,

    /// <summary>Unsigned, 16 bits.</summary>
    U16,

    /// <summary>Unsigned, 32 bits.</summary>
    U32,

    /// <summary>Unsigned, 64 bits.</summary>
    U64,

    /// <summary>Signed, 8 bits.</summary>
    I8,

    /// <summary>Signed, 16 bits.</summary>
    I16,

    /// <summary>Signed, 32 bits.</summary>
    I32,

    /// <summary>Signed, 64 bits.</summary>
    I64,

    /// <summary>IEEE 754 binary32.</summary>
    F32,

    /// <summary>IEEE 754 binary64.</summary>
    F64,

    /// <summary>True or false.</summary>
    Bool,

    /// <summary>Text.</summary>
    Str,

    /// <summary>Bytes, of a fixed number or not.</summary>
    Data,

    /// <summary>A named value of an enum.</summary>
    Enum,

    /// <summary>A value that may be absent.</summary>
    Optional,

    /// <summary>Values of one type, of a fixed number or not.</summary>
    List,

    /// <summary>Values by key.</summary>
    Map,

    /// <summary>A value of one of several types.</summary>
    Union,

    /// <summary>Named fields.</summary>
    Struct,
}
