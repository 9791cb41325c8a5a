namespace Fidelity.BareWire.Schemas;

/// <summary>From what is broken to a verdict, and back.</summary>
internal static class SchemaVerdicts
{
    public static SchemaVerdict Of(SchemaDirections breaks, bool differs) => breaks switch
    {
        SchemaDirections.None => differs ? SchemaVerdict.Full : SchemaVerdict.Identical,
        SchemaDirections.Backward => SchemaVerdict.Forward,
        SchemaDirections.Forward => SchemaVerdict.Backward,
        _ => SchemaVerdict.Incompatible,
    };

    public static SchemaDirections BreaksOf(SchemaVerdict verdict) => verdict switch
    {
        SchemaVerdict.Forward => SchemaDirections.Backward,
        SchemaVerdict.Backward => SchemaDirections.Forward,
        SchemaVerdict.Incompatible => SchemaDirections.Both,
        _ => SchemaDirections.None,
    };
}
