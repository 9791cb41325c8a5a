using Fidelity.BareWire.Layout;

namespace Fidelity.BareWire.Tests.Layout.Samples;

[BareStruct]
internal partial struct Numbers
{
    [BareField(0)] public BarePointer<BareListNode<int>> Head;
    [BareField(1)] public int Count;
}
