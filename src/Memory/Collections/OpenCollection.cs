// Invariants: from construction to Dispose the calling thread is inside the block, which keeps header and data.
using System.Runtime.CompilerServices;
using Fidelity.Memory.Borrowing;
using Fidelity.Memory.Regions;

namespace Fidelity.Memory.Collections;

/// <summary>A collection that is open for one operation, or for as long as an access or enumerator lives.</summary>
internal unsafe ref struct OpenCollection<THeader> : IDisposable
    where THeader : unmanaged
{
    internal readonly THeader* Header;
    internal readonly RegionBlock Block;
    private Pin _pin;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal OpenCollection(RegionBlock block, Pin pin, THeader* header)
    {
        Block = block;
        _pin = pin;
        Header = header;
    }

    internal readonly bool IsOpen => !_pin.IsNone;

    /// <summary>Closes it; more than once does nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Dispose()
    {
        Pin pin = _pin;
        _pin = default;
        Borrow.Leave(pin);
    }
}
