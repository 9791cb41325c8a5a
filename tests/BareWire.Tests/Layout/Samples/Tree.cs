using Fidelity.BareWire.Layout;

namespace Fidelity.BareWire.Tests.Layout.Samples;

[BareStruct]
internal partial struct Tree
{
    [BareField(0)] public int Value;
    [BareField(1)] public BarePointer<Tree> Left;
    [BareField(2)] public BarePointer<Tree> Right;
}
