namespace Fidelity.BareWire.Generator.Derive;

/// <summary>A type of a union. Compared by value.</summary>
/// <param name="Tag">Its number.</param>
/// <param name="Name">Its full name in C#.</param>
/// <param name="Rank">How soon values are tried for being of it: those that inherit others come first.</param>
internal sealed record CaseModel(ulong Tag, string Name, int Rank);
