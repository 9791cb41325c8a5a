namespace Fidelity.BareWire.Schemas;

/// <summary>A primitive type without parameters.</summary>
/// <param name="kind">Which.</param>
/// <param name="span">Where it is written.</param>
public sealed class PrimitiveType(PrimitiveKind kind, SourceSpan span = default) : BareType(span)
{
    /// <summary>Which primitive type.</summary>
    public PrimitiveKind Kind { get; } = kind;

    /// <inheritdoc/>
    public override BareTypeFacts Facts { get; } = BareTypeFacts.OfPrimitive(kind);
}
