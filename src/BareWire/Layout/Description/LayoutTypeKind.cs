namespace Fidelity.BareWire.Layout;

/// <summary>What a type in a fixed layout is made of. The numbers are part of fingerprints.</summary>
public enum LayoutTypeKind
{
    /// <summary>An unsigned integer of 1, 2, 4 or 8 bytes.</summary>
    Unsigned = 0,

    /// <summary>A signed integer of 1, 2, 4 or 8 bytes, two's complement.</summary>
    Signed = 1,

    /// <summary>An IEEE 754 number of 4 or 8 bytes.</summary>
    Float = 2,

    /// <summary>One byte, 0 or 1.</summary>
    Bool = 3,

    /// <summary>An integer that is one of a set of values.</summary>
    Enum = 4,

    /// <summary>Nothing: no bytes.</summary>
    Void = 5,

    /// <summary>A fixed number of elements, in place.</summary>
    Inline = 6,

    /// <summary>Fields, in place.</summary>
    Struct = 7,

    /// <summary>A byte, 0 or 1, and the value in place.</summary>
    Optional = 8,

    /// <summary>A tag, and the value that it announces in place.</summary>
    Union = 9,

    /// <summary>A relative reference to one value.</summary>
    Pointer = 10,

    /// <summary>A relative reference to elements, and their number.</summary>
    Array = 11,

    /// <summary>A relative reference to UTF-8, and its number of bytes.</summary>
    Text = 12,

    /// <summary>A tag, and a relative reference to the value that it announces.</summary>
    Variant = 13,
}
