namespace Fidelity.BareWire.Generator.Structs;

/// <summary>What is emitted for one value of a union.</summary>
/// <param name="Tag">Its tag.</param>
/// <param name="Name">Its name.</param>
/// <param name="Type">The C# expression for its layout.</param>
internal record struct CaseModel(ulong Tag, string Name, string Type);
