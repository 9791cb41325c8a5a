using System.Runtime.InteropServices;
using Fidelity.BareWire.Layout;

namespace Fidelity.BareWire.Tests.Layout.Samples;

[BareUnion(0)]
[StructLayout(LayoutKind.Explicit)]
internal partial struct Figure
{
    [BareField(0)][FieldOffset(0)] public ushort Tag;
    [BareCase(1)][FieldOffset(8)] public Circle Circle;
    [BareCase(7)][FieldOffset(8)] public Label Label;
}
