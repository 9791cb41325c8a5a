namespace Fidelity.BareWire.Tests.Wire;

internal delegate void WriteAction(ref BareWriter writer);
