namespace Fidelity.BareWire.Schemas;

/// <summary>One of a set of named values, on the wire a uint.</summary>
/// <param name="members">The values, in the order of the schema.</param>
/// <param name="span">Where it is written.</param>
public sealed class EnumType(IReadOnlyList<EnumMember> members, SourceSpan span = default) : BareType(span)
{
    /// <summary>The values, in the order of the schema.</summary>
    public IReadOnlyList<EnumMember> Members { get; } = members;

    /// <inheritdoc/>
    public override BareTypeFacts Facts { get; } = BareTypeFacts.OfEnum(members);
}
