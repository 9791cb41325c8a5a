namespace Fidelity.BareWire;

/// <summary>
/// A value cannot be encoded: a reference that must be set is null, a fixed length differs, an enum has no such value,
/// a union holds nothing, text has half a surrogate pair, or the destination is too small.
/// </summary>
/// <param name="message">What was expected, what was found, and in which field.</param>
public sealed class BareValueException(string message) : InvalidOperationException(message);
