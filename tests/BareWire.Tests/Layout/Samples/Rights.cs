namespace Fidelity.BareWire.Tests.Layout.Samples;

[Flags]
internal enum Rights : short
{
    None = 0,
    Read = 1,
    Write = 2,
    Own = -32768,
}
