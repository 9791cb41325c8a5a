using Fidelity.BareWire.Layout;

namespace Fidelity.BareWire.Tests.Layout.Samples;

[BareStruct]
public partial struct TwoViews
{
    [BareField(0, Shared = true)] public BareText Text;
    [BareField(1, Shared = true)] public BareArray<byte> Bytes;
}
