namespace Fidelity.BareWire.Layout;

/// <summary>Memory is not a graph in the fixed layout that was expected, or a reference in it cannot be followed.</summary>
public sealed class LayoutException : FormatException
{
    internal LayoutException(LayoutFault fault)
        : base(fault.ToString())
    {
        Reason = fault.Reason;
        Offset = fault.Offset;
        Path = fault.Path;
    }

    /// <summary>What is wrong.</summary>
    public LayoutFailure Reason { get; }

    /// <summary>Where, in bytes from the start of the graph.</summary>
    public long Offset { get; }

    /// <summary>The way to it from the root, such as <c>Customer.Orders[3].Name</c>; null where a view found it.</summary>
    public string? Path { get; }
}
