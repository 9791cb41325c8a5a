using Fidelity.BareWire.Layout;

namespace Fidelity.BareWire.Tests.Layout.Fuzzing;

internal delegate void FuzzRead<T>(FuzzWalk walk, LayoutView<T> view)
    where T : unmanaged, IBareStruct<T>;
