using Fidelity.BareWire.Layout;

namespace Fidelity.BareWire.Tests.Layout.Samples;

/// <summary>A chain whose nodes hold arrays of chains.</summary>
[BareStruct]
internal partial struct Chapter
{
    [BareField(0)] public BareText Title;
    [BareField(1)] public BareArray<Chapter> Parts;
    [BareField(2, Chain = true)] public BarePointer<Chapter> Next;
}
