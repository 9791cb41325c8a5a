namespace Fidelity.BareWire.Layout.Verification;

/// <summary>A reference as it was read.</summary>
/// <param name="Program">The program of what it refers to.</param>
/// <param name="IsShared">Whether others may refer to that too.</param>
/// <param name="At">Where the reference lies.</param>
/// <param name="Distance">The distance from there to what it refers to.</param>
/// <param name="Count">How many values it refers to.</param>
internal readonly record struct Reference(int Program, bool IsShared, int At, int Distance, int Count)
{
    /// <summary>Where it leads; outside the graph, perhaps.</summary>
    internal long Target => (long)At + Distance;
}
