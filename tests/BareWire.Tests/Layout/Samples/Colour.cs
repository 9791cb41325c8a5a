namespace Fidelity.BareWire.Tests.Layout.Samples;

internal enum Colour : byte
{
    Red = 1,
    Green = 2,
    Blue = 200,
}
