using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Fidelity.Memory;

namespace Fidelity.BareWire.Layout;

/// <content>Room for what is added.</content>
public ref partial struct LayoutBuilder
{
    private static int AlignmentFor<T>()
        where T : unmanaged => LayoutType.Of<T>().Alignment;

    /// <summary>Hands out zeroed bytes at the next multiple of an alignment.</summary>
    private int Take(long size, int alignment)
    {
        if (_root is null)
        {
            throw new InvalidOperationException("There is no root yet, or the graph is finished. Begin with AddRoot, and add before Finish.");
        }

        long start = (_used + alignment - 1L) & -alignment;
        long end = start + size;
        if (end > _memory.Length)
        {
            Grow(end);
        }

        _memory.Run<byte>(_used, (int)(end - _used)).Clear();
        _used = (int)end;
        return (int)start;
    }

    private void Grow(long needed)
    {
        if (!_grows)
        {
            throw new ArgumentException($"The graph needs {needed} bytes so far, but the memory has {_memory.Length}. Give it more, or build in a region.");
        }

        if (needed > int.MaxValue)
        {
            throw new ArgumentException($"A graph of {needed} bytes is not possible. Expected at most 2 GB: references have 32 bits.");
        }

        MoveTo((int)Math.Min(int.MaxValue, Math.Max(needed, _memory.Length * 2)));
    }

    private unsafe void MoveTo(int capacity)
    {
        WriteCapability<byte> capability = _region.Allocate<byte>(capacity).GetWriteAccess();
        DirectAccess<byte> access = capability.GetDirectAccess();
        ref byte start = ref Unsafe.AsRef<byte>(Unsafe.AsPointer(ref MemoryMarshal.GetReference(access.Span)));
        LayoutMemory target = new(ref start, capacity);
        _memory.Bytes[.._used].CopyTo(target.Run<byte>(0, capacity));
        _access.Dispose();
        _memory = target;
        _readable = capability.AsReadOnly();
        _access = access;
    }
}
