namespace Fidelity.BareWire.Generator.Structs;

/// <summary>What is emitted for one field.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Offset">Where it lies, in bytes.</param>
/// <param name="Alignment">Its alignment in bytes where that is more than its type's, or 0.</param>
/// <param name="Type">The C# expression for its layout.</param>
internal record struct FieldModel(string Name, int Offset, int Alignment, string Type);
