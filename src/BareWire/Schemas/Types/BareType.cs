namespace Fidelity.BareWire.Schemas;

/// <summary>A type of a schema. Immutable; two instances are the same type only if they are the same object.</summary>
/// <param name="span">Where the type is written.</param>
public abstract class BareType(SourceSpan span)
{
    /// <summary>Where the type is written.</summary>
    public SourceSpan Span { get; } = span;

    /// <summary>The type behind the names: follows user-defined types to one that is none.</summary>
    public virtual BareType Underlying => this;

    /// <summary>What is known of its encoding from the type alone.</summary>
    public abstract BareTypeFacts Facts { get; }

    /// <summary>Whether the type is void, directly or through user-defined types.</summary>
    public bool IsVoid => Underlying is PrimitiveType { Kind: PrimitiveKind.Void };

    /// <summary>The type on one line, as the schema language writes it; what lies between braces is left out.</summary>
    public override string ToString() => BareTypeText.Of(this);
}
