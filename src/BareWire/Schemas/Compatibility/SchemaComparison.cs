namespace Fidelity.BareWire.Schemas;

/// <summary>What came of comparing two schemas.</summary>
/// <param name="types">The verdicts.</param>
/// <param name="findings">The differences.</param>
public sealed class SchemaComparison(IReadOnlyList<SchemaTypeVerdict> types, IReadOnlyList<SchemaFinding> findings)
{
    /// <summary>The verdict on every type that both schemas define, in the order of the new one; or on the one that was asked for.</summary>
    public IReadOnlyList<SchemaTypeVerdict> Types { get; } = types;

    /// <summary>The differences, each once.</summary>
    public IReadOnlyList<SchemaFinding> Findings { get; } = findings;

    /// <summary>What holds for all types together. A type that only one schema defines, and that nothing uses, does not count.</summary>
    public SchemaVerdict Verdict { get; } = SchemaVerdicts.Of(
        types.Aggregate(SchemaDirections.None, static (breaks, type) => breaks | SchemaVerdicts.BreaksOf(type.Verdict)),
        types.Any(static type => type.Verdict != SchemaVerdict.Identical) || findings.Count > 0);
}
