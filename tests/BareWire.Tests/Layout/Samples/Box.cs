using Fidelity.BareWire.Layout;

namespace Fidelity.BareWire.Tests.Layout.Samples;

[BareStruct]
public partial struct Box<T>
    where T : unmanaged
{
    [BareField(0)] public BarePointer<T> Value;
    [BareField(1)] public BareArray<T> Values;
}
