using Fidelity.BareWire.Layout;

namespace Fidelity.BareWire.Tests.Layout.Samples;

[BareStruct]
internal partial struct Order
{
    [BareField(0)] public int Quantity;
    [BareField(1)] public double Price;
    [BareField(2, Shared = true)] public BareText Product;
}
