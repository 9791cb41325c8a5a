namespace Fidelity.BareWire.Layout;

/// <summary>Why memory was refused as a graph in the fixed layout.</summary>
public enum LayoutFailure
{
    /// <summary>Nothing is wrong.</summary>
    None,

    /// <summary>It is shorter than a header, or than the header says.</summary>
    Truncated,

    /// <summary>It is longer than the header says.</summary>
    TrailingBytes,

    /// <summary>It does not begin as a header does.</summary>
    BadHeader,

    /// <summary>The layout of its root is another.</summary>
    OtherLayout,

    /// <summary>A reference leads outside.</summary>
    OutOfRange,

    /// <summary>A reference leads to a place that is not aligned for what should be there, or the memory does not start at a multiple of 8.</summary>
    Misaligned,

    /// <summary>Bytes are referred to twice where the layout forbids it, or as two different things.</summary>
    Overlap,

    /// <summary>A reference leads back to what holds it.</summary>
    Cycle,

    /// <summary>A bool, or the tag of an optional, is neither 0 nor 1.</summary>
    BadBool,

    /// <summary>An enum has a value that is none of its own.</summary>
    UnknownEnumValue,

    /// <summary>A union has a tag that is none of its own.</summary>
    UnknownTag,

    /// <summary>Text is not UTF-8.</summary>
    BadText,

    /// <summary>An empty array or text, or no value, has a distance; or a union with a value has none.</summary>
    BadReference,

    /// <summary>References lead deeper than the limit allows.</summary>
    TooDeep,

    /// <summary>An array or text has more elements than the limit allows.</summary>
    TooMany,

    /// <summary>The memory, or what it would unfold to without sharing, has more bytes than the limit allows.</summary>
    TooLarge,

    /// <summary>A reference is null where one was followed.</summary>
    Null,

    /// <summary>A reference was followed that does not lie in the graph: it has been copied out of it, or is another graph's.</summary>
    NotInGraph,
}
