namespace Fidelity.BareWire.Schemas;

/// <summary>A value of one of several types: the type's tag as a uint, then the value.</summary>
/// <param name="members">The types, in the order of the schema.</param>
/// <param name="span">Where it is written.</param>
public sealed class UnionType(IReadOnlyList<UnionMember> members, SourceSpan span = default) : BareType(span)
{
    /// <summary>The types, in the order of the schema.</summary>
    public IReadOnlyList<UnionMember> Members { get; } = members;

    /// <inheritdoc/>
    public override BareTypeFacts Facts { get; } = BareTypeFacts.OfUnion(members);
}
