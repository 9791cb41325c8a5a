using Fidelity.BareWire.Layout;

namespace Fidelity.BareWire.Tests.Layout.Samples;

/// <summary>Leads to itself through a map.</summary>
[BareStruct]
public partial struct Folder
{
    [BareField(0)] public int Size;
    [BareField(1, Target = typeof(BareEntry<BareText, Folder>))] public BareLinks Children;
    [BareField(2, Target = typeof(Folder))] public BareLink Twin;
}
