namespace Fidelity.BareWire.Schemas;

/// <summary>A type of the old schema and one of the new that stand in the same place, both without the names they may have.</summary>
/// <param name="old">The type in the old schema.</param>
/// <param name="present">The type in the new schema.</param>
/// <param name="path">Where they were found first.</param>
internal sealed class ComparedPair(BareType old, BareType present, FindingPath path)
{
    public BareType Old { get; } = old;

    public BareType New { get; } = present;

    public FindingPath Path { get; } = path;

    /// <summary>The pairs of their parts.</summary>
    public List<ComparedPair> Parts { get; } = [];

    /// <summary>How many of the parts were visited, or -1 before the types themselves were looked at.</summary>
    public int Visited { get; set; } = -1;

    /// <summary>Which readers these types and all their parts shut out.</summary>
    public SchemaDirections Breaks { get; set; }

    /// <summary>Whether these types or any of their parts differ.</summary>
    public bool Differs { get; set; }
}
