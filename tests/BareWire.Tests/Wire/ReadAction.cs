namespace Fidelity.BareWire.Tests.Wire;

internal delegate T ReadAction<out T>(ref BareReader reader);
