using Fidelity.BareWire.Layout;

namespace Fidelity.BareWire.Tests.Layout.Samples;

[BareStruct]
public unsafe partial struct Kinds
{
    [BareField(0)] public byte U8;
    [BareField(1)] public ushort U16;
    [BareField(2)] public uint U32;
    [BareField(3)] public ulong U64;
    [BareField(4)] public sbyte I8;
    [BareField(5)] public short I16;
    [BareField(6)] public int I32;
    [BareField(7)] public long I64;
    [BareField(8)] public float F32;
    [BareField(9)] public double F64;
    [BareField(10)] public bool Bool;
    [BareField(11)] public fixed short Buffer[3];
    [BareField(12)] public Pair Pair;
}
