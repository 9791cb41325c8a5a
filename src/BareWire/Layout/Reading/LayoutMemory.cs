// Invariants:
// - _start refers to _length bytes that stay for as long as the value lives: C# keeps a ref struct with a ref field from
//   outliving what the field refers to, and whoever opens a region keeps it open for as long.
// - Every reference handed out covers bytes inside [0, _length) only, wherever the pointer that led there was and
//   whatever another process has written since: distances and counts are read once, then checked, then used.
// - Sums are of 64 bits: an offset is below 2^48, a distance below 2^31, a count times a size below 2^62.
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Fidelity.BareWire.Layout;

/// <summary>The bytes of a graph, and the checked way along a reference in them.</summary>
internal readonly ref struct LayoutMemory
{
    private readonly ref byte _start;
    private readonly long _length;

    internal LayoutMemory(ref byte start, long length)
    {
        _start = ref start;
        _length = length;
    }

    internal long Length => _length;

    internal ReadOnlySpan<byte> Bytes => MemoryMarshal.CreateReadOnlySpan(ref _start, (int)_length);

    /// <summary>The first bytes of it.</summary>
    internal LayoutMemory Slice(int length) => new(ref _start, Math.Min(length, _length));

    /// <summary>Where a field lies, from the start.</summary>
    /// <exception cref="LayoutException">It does not lie in this memory.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal long OffsetOf<TField>(scoped ref readonly TField field)
        where TField : unmanaged
    {
        long offset = Unsafe.ByteOffset(ref _start, ref Unsafe.As<TField, byte>(ref Unsafe.AsRef(in field)));
        if ((offset | (_length - Unsafe.SizeOf<TField>() - offset)) < 0)
        {
            LayoutRefusal.NotInGraph();
        }

        return offset;
    }

    /// <summary>A value at an offset.</summary>
    /// <exception cref="LayoutException">It does not lie in this memory, or not at a multiple of its alignment.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ref T At<T>(long offset)
        where T : unmanaged
    {
        if ((offset | (_length - Unsafe.SizeOf<T>() - offset)) < 0 || (offset & AlignmentOf<T>.Mask) != 0)
        {
            LayoutRefusal.BadTarget(offset, Unsafe.SizeOf<T>(), _length);
        }

        return ref Unsafe.As<byte, T>(ref Unsafe.AddByteOffset(ref _start, (nint)offset));
    }

    /// <summary>What a pointer points to.</summary>
    /// <exception cref="LayoutException">The pointer is null or elsewhere, or its target is not inside or not aligned.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ref T Target<T>(scoped ref readonly BarePointer<T> pointer)
        where T : unmanaged
    {
        long offset = OffsetOf(in pointer);
        int distance = pointer.Distance;
        if (distance == 0)
        {
            LayoutRefusal.Null(offset);
        }

        return ref At<T>(offset + distance);
    }

    /// <summary>The elements that a reference refers to.</summary>
    /// <exception cref="LayoutException">The reference is elsewhere, or the elements are not inside or not aligned.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Span<T> Elements<T>(scoped ref readonly BareArray<T> array)
        where T : unmanaged
    {
        long offset = OffsetOf(in array);
        int count = array.Count;
        return Run<T>(offset + array.Distance, count);
    }

    /// <summary>The bytes of a text.</summary>
    /// <exception cref="LayoutException">The reference is elsewhere, or the bytes are not inside.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Span<byte> Utf8(scoped ref readonly BareText text)
    {
        long offset = OffsetOf(in text);
        int count = text.ByteCount;
        return Run<byte>(offset + text.Distance, count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Span<T> Run<T>(long offset, int count)
        where T : unmanaged
    {
        long bytes = (long)count * Unsafe.SizeOf<T>();
        if ((offset | bytes | (_length - bytes - offset)) < 0 || (offset & AlignmentOf<T>.Mask) != 0)
        {
            return EmptyOrRefuse<T>(offset, bytes, _length);
        }

        return MemoryMarshal.CreateSpan(ref Unsafe.As<byte, T>(ref Unsafe.AddByteOffset(ref _start, (nint)offset)), count);
    }

    /// <summary>Static, so that the value need not lie in memory for it.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Span<T> EmptyOrRefuse<T>(long offset, long bytes, long length)
        where T : unmanaged
    {
        if (bytes != 0)
        {
            LayoutRefusal.BadTarget(offset, bytes, length);
        }

        return [];
    }

    /// <summary>A byte before a <typeparamref name="T"/>: the padding between them shows its alignment.</summary>
    private struct AlignmentOf<T>
        where T : unmanaged
    {
#pragma warning disable CS0649 // only its size is looked at
        internal byte Before;
        internal T Value;
#pragma warning restore CS0649

        internal static long Mask
        {
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            get => Unsafe.SizeOf<AlignmentOf<T>>() - Unsafe.SizeOf<T>() - 1;
        }
    }
}
