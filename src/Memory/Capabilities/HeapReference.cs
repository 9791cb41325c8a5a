using System.Buffers;
using System.Runtime.InteropServices;

namespace Fidelity.Memory;

/// <summary>Makes references to managed memory that can be stored.</summary>
public static class HeapReference
{
    /// <summary>A reference to an array's element.</summary>
    /// <exception cref="ArgumentNullException">The array is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The index is out of range.</exception>
    /// <exception cref="ArrayTypeMismatchException">The array is really one of a more derived type.</exception>
    public static HeapReference<T> ToElement<T>(T[] array, int index)
    {
        ArgumentNullException.ThrowIfNull(array);
        RequireIndex(index, array.Length, "array");
        if (!typeof(T).IsValueType && array.GetType() != typeof(T[]))
        {
            throw new ArrayTypeMismatchException(
                $"The array is a {array.GetType()}, so a reference to an element of type {typeof(T)} would allow storing what does not belong there. Expected a {typeof(T[])}.");
        }

        return new HeapReference<T>(array, null, index);
    }

    /// <summary>A reference to an element of a memory, whatever it lies on.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The index is out of range.</exception>
    /// <exception cref="NotSupportedException">The memory lies neither on an array nor on a memory manager.</exception>
    public static HeapReference<T> ToElement<T>(Memory<T> memory, int index)
    {
        RequireIndex(index, memory.Length, "memory");
        if (MemoryMarshal.TryGetArray(memory, out ArraySegment<T> segment))
        {
            return new HeapReference<T>(segment.Array!, null, segment.Offset + index);
        }

        return MemoryMarshal.TryGetMemoryManager<T, MemoryManager<T>>(memory, out MemoryManager<T>? manager, out int start, out int _)
            ? new HeapReference<T>(manager, ManagerAccess<T>.Instance, start + index)
            : throw new NotSupportedException($"Expected a Memory<{typeof(T).Name}> on an array or a memory manager; this one lies on something that cannot be written.");
    }

    /// <summary>A reference to the value inside a boxed struct. The box stays what it is; the value in it can be changed.</summary>
    /// <exception cref="ArgumentNullException">The box is null.</exception>
    /// <exception cref="InvalidCastException">The object is no boxed <typeparamref name="T"/>.</exception>
    public static HeapReference<T> ToBoxed<T>(object box)
        where T : struct
    {
        ArgumentNullException.ThrowIfNull(box);
        return box.GetType() == typeof(T)
            ? new HeapReference<T>(box, BoxAccess<T>.Instance, 0)
            : throw new InvalidCastException($"Expected a boxed {typeof(T)}; found a {box.GetType()}.");
    }

    /// <summary>
    /// A reference to a field of an object, at any depth of nested structs. Write the selector as a static lambda,
    /// <c>static o =&gt; ref o.Position.X</c>: then nothing is allocated.
    /// </summary>
    /// <exception cref="ArgumentNullException">The owner or the selector is null.</exception>
    public static HeapReference<T> ToField<TOwner, T>(TOwner owner, FieldSelector<TOwner, T> field)
        where TOwner : class
    {
        ArgumentNullException.ThrowIfNull(owner);
        ArgumentNullException.ThrowIfNull(field);
        return new HeapReference<T>(owner, FieldAccess<TOwner, T>.By(field), 0);
    }

    private static void RequireIndex(int index, int length, string what)
    {
        if ((uint)index >= (uint)length)
        {
            throw new ArgumentOutOfRangeException(nameof(index), index, $"The {what} has {length} elements; expected an index from 0 to {length - 1}.");
        }
    }
}
