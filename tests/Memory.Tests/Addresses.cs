using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Fidelity.Memory.Tests;

/// <summary>Where buffers lie.</summary>
internal static unsafe class Addresses
{
    internal static nuint Of<T>(Buffer<T> buffer)
        where T : unmanaged
    {
        using ReadOnlyAccess<T> access = buffer.GetReadAccess().GetDirectAccess();
        return (nuint)Unsafe.AsPointer(ref MemoryMarshal.GetReference(access.Span));
    }
}
