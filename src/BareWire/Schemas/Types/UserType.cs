namespace Fidelity.BareWire.Schemas;

/// <summary>The use of a user-defined type.</summary>
/// <param name="definition">What it names.</param>
/// <param name="span">Where it is written.</param>
public sealed class UserType(BareTypeDefinition definition, SourceSpan span = default) : BareType(span)
{
    /// <summary>What it names.</summary>
    public BareTypeDefinition Definition { get; } = definition;

    /// <inheritdoc/>
    public override BareType Underlying { get; } = definition.Type.Underlying;

    /// <inheritdoc/>
    public override BareTypeFacts Facts { get; } = definition.Type.Facts;
}
