namespace Fidelity.BareWire;

/// <summary>Bytes are not a message of the expected type, or exceed the caller's limits.</summary>
public sealed class BareFormatException : FormatException
{
    /// <summary>Says what is wrong at an offset, and which value of the schema it is in where that is known.</summary>
    /// <param name="reason">The kind of fault.</param>
    /// <param name="offset">Bytes before the fault, from the beginning of the message.</param>
    /// <param name="detail">What was expected and what was found, as a sentence without a full stop.</param>
    /// <param name="path">The value it is in, such as <c>Customer.orders[3].quantity</c>, or null.</param>
    /// <param name="inner">The fault that was found before its path was, or null.</param>
    public BareFormatException(BareFormatReason reason, long offset, string detail, string? path = null, Exception? inner = null)
        : base(path is null ? $"Byte {offset}: {detail}." : $"{path}, byte {offset}: {detail}.", inner)
    {
        Reason = reason;
        Offset = offset;
        Detail = detail;
        Path = path;
    }

    /// <summary>The kind of fault.</summary>
    public BareFormatReason Reason { get; }

    /// <summary>Bytes before the fault, from the beginning of the message.</summary>
    public long Offset { get; }

    /// <summary>What was expected and what was found.</summary>
    public string Detail { get; }

    /// <summary>The value it is in, such as <c>Customer.orders[3].quantity</c>, or null where only the offset is known.</summary>
    public string? Path { get; }
}
