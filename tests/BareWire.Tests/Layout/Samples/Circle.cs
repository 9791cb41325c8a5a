using Fidelity.BareWire.Layout;

namespace Fidelity.BareWire.Tests.Layout.Samples;

[BareStruct]
public partial struct Circle
{
    [BareField(0)] public double Radius;
}
