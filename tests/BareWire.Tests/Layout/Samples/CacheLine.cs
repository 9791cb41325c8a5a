using System.Runtime.InteropServices;
using Fidelity.BareWire.Layout;

namespace Fidelity.BareWire.Tests.Layout.Samples;

[BareStruct]
[StructLayout(LayoutKind.Explicit, Size = 128)]
internal partial struct CacheLine
{
    [BareField(0)][FieldOffset(0)] public int Head;
    [BareField(1, Alignment = 64)][FieldOffset(64)] public int Tail;
}
