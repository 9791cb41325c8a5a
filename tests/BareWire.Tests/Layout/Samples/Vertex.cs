using Fidelity.BareWire.Layout;

namespace Fidelity.BareWire.Tests.Layout.Samples;

[BareStruct]
public partial struct Vertex
{
    [BareField(0)] public int Value;
    [BareField(1, Shared = true)] public BarePointer<Vertex> First;
    [BareField(2, Shared = true)] public BarePointer<Vertex> Second;
    [BareField(3)] public bool Mark;
}
