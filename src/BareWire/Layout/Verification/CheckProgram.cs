namespace Fidelity.BareWire.Layout.Verification;

/// <summary>What to look at in each value of a type.</summary>
/// <param name="Size">The size of a value, in bytes.</param>
/// <param name="Alignment">The alignment of a value, in bytes.</param>
/// <param name="Class">The same number for all types that unfold to the same, in one plan.</param>
/// <param name="Steps">What to look at; empty where any bytes will do.</param>
internal sealed record CheckProgram(int Size, int Alignment, int Class, Step[] Steps);
