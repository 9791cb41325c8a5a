using System.Buffers;
using System.Runtime.InteropServices;

namespace Fidelity.Bench.Memory;

/// <summary>The usual way to put <see cref="Memory{T}"/> over native memory, with the check that it has not been freed.</summary>
public sealed unsafe class NativeMemoryManager<T>(int length) : MemoryManager<T>
    where T : unmanaged
{
    private T* _first = (T*)NativeMemory.AllocZeroed((nuint)length, (nuint)sizeof(T));

    /// <inheritdoc/>
    public override Span<T> GetSpan()
    {
        ObjectDisposedException.ThrowIf(_first == null, this);
        return new Span<T>(_first, length);
    }

    /// <inheritdoc/>
    public override MemoryHandle Pin(int elementIndex = 0) => new(_first + elementIndex);

    /// <inheritdoc/>
    public override void Unpin()
    {
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        NativeMemory.Free(_first);
        _first = null;
    }
}
