namespace Fidelity.BareWire.Schemas;

/// <summary>Values by key: the number of pairs, and then each key with its value.</summary>
/// <param name="key">The type of the keys.</param>
/// <param name="value">The type of the values.</param>
/// <param name="span">Where it is written.</param>
public sealed class MapType(BareType key, BareType value, SourceSpan span = default) : BareType(span)
{
    /// <summary>The type of the keys.</summary>
    public BareType Key { get; } = key;

    /// <summary>The type of the values.</summary>
    public BareType Value { get; } = value;

    /// <inheritdoc/>
    public override BareTypeFacts Facts { get; } = BareTypeFacts.OfMap(key.Facts, value.Facts);
}
