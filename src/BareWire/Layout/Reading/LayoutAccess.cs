// Invariant: _access is open from construction to Dispose; a view taken from it is made anew each time, and is empty once
// it is closed.
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Fidelity.Memory;

namespace Fidelity.BareWire.Layout;

/// <summary>A graph in a region, open for reading. Close it with <c>using</c>; views and references taken from it must not be used afterwards.</summary>
/// <typeparam name="T">The type of the root.</typeparam>
public ref struct LayoutAccess<T> : IDisposable
    where T : unmanaged, IBareStruct<T>
{
    private readonly int _root;
    private ReadOnlyAccess<byte> _access;

    internal LayoutAccess(ReadOnlyAccess<byte> access, int root)
    {
        _access = access;
        _root = root;
    }

    /// <summary>The graph.</summary>
    [UnscopedRef]
    public readonly LayoutView<T> View
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(new LayoutMemory(ref MemoryMarshal.GetReference(_access.Span), _access.Length), _root);
    }

    /// <summary>Closes the access; more than once does nothing.</summary>
    public void Dispose() => _access.Dispose();
}
