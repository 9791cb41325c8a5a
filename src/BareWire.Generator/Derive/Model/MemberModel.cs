namespace Fidelity.BareWire.Generator.Derive;

/// <summary>A member of a type. Compared by value.</summary>
/// <param name="Name">Its name in C#.</param>
/// <param name="Shape">What its type is.</param>
internal sealed record MemberModel(string Name, Shape Shape);
