namespace Fidelity.BareWire.Tests.Layout.Fuzzing;

internal sealed class LayoutFuzzException(string message, Exception inner) : Exception(message, inner);
