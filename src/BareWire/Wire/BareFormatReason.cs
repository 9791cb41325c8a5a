namespace Fidelity.BareWire;

/// <summary>Why bytes are not a message of the expected type.</summary>
public enum BareFormatReason
{
    /// <summary>The message ends in the middle of a value.</summary>
    Truncated,

    /// <summary>Bytes follow the message.</summary>
    TrailingBytes,

    /// <summary>A variable-length integer has more bytes than it needs.</summary>
    OverlongInteger,

    /// <summary>A variable-length integer has more than 64 bits.</summary>
    IntegerTooWide,

    /// <summary>A bool is neither 0 nor 1.</summary>
    InvalidBool,

    /// <summary>The byte before an optional value is neither 0 nor 1.</summary>
    InvalidOptional,

    /// <summary>Text is not well-formed UTF-8.</summary>
    InvalidUtf8,

    /// <summary>An enum has no such value.</summary>
    UnknownEnumValue,

    /// <summary>A union has no such tag.</summary>
    UnknownUnionTag,

    /// <summary>A map has the same key twice.</summary>
    RepeatedKey,

    /// <summary>A length or count says more than can follow in what is left of the message.</summary>
    LengthBeyondInput,

    /// <summary>Values are nested deeper than the limit.</summary>
    DepthLimit,

    /// <summary>A list or map has more elements than the limit, or than .NET can hold in one object.</summary>
    CountLimit,

    /// <summary>The message has more bytes than the limit.</summary>
    ByteLimit,

    /// <summary>A variable-length integer is valid, but the C# type that it was to be read into cannot hold it.</summary>
    ValueOutOfRange,
}
