namespace Fidelity.BareWire.Layout;

/// <summary>
/// A reference to UTF-8 that lies elsewhere: 4 bytes distance from itself and 4 bytes number of bytes. Empty text is 0 and 0.
/// It means something only where it lies.
/// </summary>
public readonly struct BareText : IBareStruct<BareText>
{
    private readonly int _distance;
    private readonly int _byteCount;

    internal BareText(int distance, int byteCount)
    {
        _distance = distance;
        _byteCount = byteCount;
    }

    /// <inheritdoc/>
    public static LayoutType Layout => LayoutType.Text;

    /// <summary>The number of bytes.</summary>
    public int ByteCount => _byteCount;

    /// <summary>Whether the text is empty.</summary>
    public bool IsEmpty => _byteCount == 0;

    /// <summary>The distance from the reference to the first byte.</summary>
    internal int Distance => _distance;

    /// <summary>The number of bytes and the distance.</summary>
    public override string ToString() => $"{_byteCount} bytes at {LayoutText.OfDistance(_distance)}";
}
