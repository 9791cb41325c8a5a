namespace Fidelity.BareWire.Fuzz;

/// <summary>A promise that an input has broken.</summary>
internal sealed class FuzzFinding(string message) : Exception(message);
