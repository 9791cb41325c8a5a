// Invariants:
// - From construction to Dispose the calling thread is inside the slot of the block that the memory belongs to, and
//   was admitted: the memory stays. The C# compiler keeps the value on the stack of that thread.
// - The memory is native, so a pointer and a ref to it are the same thing.
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Fidelity.Memory.Borrowing;

namespace Fidelity.Memory;

/// <summary>
/// Memory open for reading. While it is open the memory cannot go away. Close it with <c>using</c>: what is left open
/// keeps the memory for as long as the thread runs. Spans and references taken from it must not be used after it is
/// closed, and the access must not be copied: closing the copy closes it too. Cannot cross an <c>await</c>; the capability it came from can.
/// </summary>
/// <typeparam name="T">The element type.</typeparam>
public unsafe ref struct ReadOnlyAccess<T> : IDisposable
    where T : unmanaged
{
    private readonly ref T _first;
    private int _length;
    private Pin _pin;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ReadOnlyAccess(T* first, int length, Pin pin)
    {
        _first = ref *first;
        _length = length;
        _pin = pin;
    }

    /// <summary>The number of elements; 0 once it is closed.</summary>
    public readonly int Length => _length;

    /// <summary>The elements. Not to be used after the access is closed.</summary>
    [UnscopedRef]
    public readonly ReadOnlySpan<T> Span
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(Unsafe.AsPointer(ref _first), _length);
    }

    /// <summary>A reference to one element. Not to be used after the access is closed.</summary>
    /// <exception cref="CapabilityException">The index is out of range, or the access is closed.</exception>
    [UnscopedRef]
    public readonly ref readonly T this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            if ((uint)index >= (uint)_length)
            {
                AccessIndex.Refuse(_pin, index, _length);
            }

            return ref Unsafe.Add(ref _first, (nint)(uint)index);
        }
    }

    /// <summary>A reference to the only, or first, element.</summary>
    /// <exception cref="CapabilityException">There is none, or the access is closed.</exception>
    [UnscopedRef]
    public readonly ref readonly T Value
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref this[0];
    }

    /// <summary>Closes the access; more than once does nothing. The last one to close memory that has ended reclaims it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Dispose()
    {
        Pin pin = _pin;
        _pin = default;
        _length = 0;
        Borrow.Leave(pin);
    }

    /// <summary>One element, of which the caller knows that it is in range.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal readonly ref T ElementAt(int index) => ref Unsafe.Add(ref _first, (nint)(uint)index);

    /// <summary>Closes the access that was opened to see whether it can be.</summary>
    internal bool CloseAndConfirm()
    {
        Dispose();
        return true;
    }
}
