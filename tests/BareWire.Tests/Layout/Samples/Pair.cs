using System.Runtime.CompilerServices;

namespace Fidelity.BareWire.Tests.Layout.Samples;

[InlineArray(2)]
public struct Pair
{
    private bool _first;
}
