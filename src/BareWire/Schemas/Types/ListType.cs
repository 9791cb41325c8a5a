namespace Fidelity.BareWire.Schemas;

/// <summary>Values of one type: their number and then they (<c>list&lt;T&gt;</c>), or exactly n (<c>list&lt;T&gt;[n]</c>).</summary>
/// <param name="element">The type of each.</param>
/// <param name="length">The number of values, at least 1, or null where the message says it.</param>
/// <param name="span">Where it is written.</param>
public sealed class ListType(BareType element, ulong? length, SourceSpan span = default) : BareType(span)
{
    /// <summary>The type of each.</summary>
    public BareType Element { get; } = element;

    /// <summary>The number of values, at least 1, or null where the message says it.</summary>
    public ulong? Length { get; } = length;

    /// <inheritdoc/>
    public override BareTypeFacts Facts { get; } = BareTypeFacts.OfList(element.Facts, length);
}
