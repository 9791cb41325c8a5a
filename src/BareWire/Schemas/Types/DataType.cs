namespace Fidelity.BareWire.Schemas;

/// <summary><c>data</c>, bytes after their number, or <c>data[n]</c>, exactly n bytes.</summary>
/// <param name="length">The number of bytes, at least 1, or null where the message says it.</param>
/// <param name="span">Where it is written.</param>
public sealed class DataType(ulong? length, SourceSpan span = default) : BareType(span)
{
    /// <summary>The number of bytes, at least 1, or null where the message says it.</summary>
    public ulong? Length { get; } = length;

    /// <inheritdoc/>
    public override BareTypeFacts Facts { get; } = BareTypeFacts.OfData(length);
}
