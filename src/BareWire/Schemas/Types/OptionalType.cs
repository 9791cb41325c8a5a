namespace Fidelity.BareWire.Schemas;

/// <summary>A value that may be absent: a byte 0, or a byte 1 and the value.</summary>
/// <param name="element">The type of the value.</param>
/// <param name="span">Where it is written.</param>
public sealed class OptionalType(BareType element, SourceSpan span = default) : BareType(span)
{
    /// <summary>The type of the value.</summary>
    public BareType Element { get; } = element;

    /// <inheritdoc/>
    public override BareTypeFacts Facts { get; } = BareTypeFacts.OfOptional(element.Facts);
}
