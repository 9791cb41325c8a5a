using Fidelity.BareWire.Layout;

namespace Fidelity.BareWire.Tests.Layout.Samples;

[BareStruct]
internal partial struct Customer
{
    [BareField(0)] public ulong Id;
    [BareField(1)] public BareText Name;
    [BareField(2)] public BareOptional<int> Age;
    [BareField(3)] public bool Active;
    [BareField(4)] public Colour Colour;
    [BareField(5)] public Rights Rights;
    [BareField(6)] public BareArray<Order> Orders;
    [BareField(7)] public BareArray<BareEntry<BareText, int>> Scores;
    [BareField(8)] public BareUnion<Order, Circle, Label> Extra;
    [BareField(9)] public Figure Figure;
    [BareField(10)] public Pair Pair;
    [BareField(11)] public BareOptional<Label> Note;
}
