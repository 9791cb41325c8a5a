namespace Fidelity.BareWire.Schemas;

/// <summary>Fields of any types, one after the other.</summary>
/// <param name="fields">The fields, in the order of the schema and the wire.</param>
/// <param name="span">Where it is written.</param>
public sealed class StructType(IReadOnlyList<StructField> fields, SourceSpan span = default) : BareType(span)
{
    /// <summary>The fields, in the order of the schema and the wire.</summary>
    public IReadOnlyList<StructField> Fields { get; } = fields;

    /// <inheritdoc/>
    public override BareTypeFacts Facts { get; } = BareTypeFacts.OfStruct(fields);
}
