using Fidelity.BareWire.Layout;

namespace Fidelity.BareWire.Tests.Layout.Samples;

[BareStruct]
public partial struct Label
{
    [BareField(0)] public BareText Text;
    [BareField(1)] public bool Bold;
}
