using Fidelity.BareWire.Generator.Diagnostics;

namespace Fidelity.BareWire.Generator.Structs;

/// <summary>What came of one struct: something to emit, or something that is wrong.</summary>
/// <param name="Model">What to emit, or null if something is wrong.</param>
/// <param name="Findings">What is wrong.</param>
internal record struct StructResult(StructModel? Model, EquatableArray<Finding> Findings);
