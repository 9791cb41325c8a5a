using Fidelity.BareWire.Generator.Diagnostics;

namespace Fidelity.BareWire.Generator.Derive;

/// <summary>What came of one type: something to emit, or something that is wrong. Compared by value.</summary>
/// <param name="Model">What to emit, or null if something is wrong.</param>
/// <param name="Findings">What is wrong.</param>
internal sealed record DerivedResult(DerivedModel? Model, EquatableArray<Finding> Findings);
