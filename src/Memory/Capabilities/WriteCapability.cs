using System.Runtime.CompilerServices;
using Fidelity.Memory.Borrowing;
using Fidelity.Memory.Regions;

namespace Fidelity.Memory;

/// <summary>
/// The right to read and write a buffer or a slice of it. It holds no <c>ref</c>, so it goes into fields, closures, async
/// methods, iterators, channels and collections, and to other threads; it is checked at every access.
/// It can be made weaker (<see cref="AsReadOnly"/>, <see cref="Slice(int, int)"/>), never stronger.
/// </summary>
/// <typeparam name="T">The element type: any type without references.</typeparam>
public readonly unsafe struct WriteCapability<T> : IEquatable<WriteCapability<T>>
    where T : unmanaged
{
    private readonly RegionBlock? _block;
    private readonly long _key;
    private readonly nuint _offset;
    private readonly int _first;
    private readonly int _length;

    internal WriteCapability(RegionBlock block, long key, nuint offset, int first, int length)
    {
        _block = block;
        _key = key;
        _offset = offset;
        _first = first;
        _length = length;
    }

    /// <summary>The number of elements it covers.</summary>
    public int Length => _length;

    /// <summary>Whether it covers no elements.</summary>
    public bool IsEmpty => _length == 0;

    /// <summary>The name of the region it belongs to.</summary>
    /// <exception cref="CapabilityException">The capability is the default value.</exception>
    public string RegionName => (_block ?? throw Admission.NotGranted()).NameFor(_key);

    /// <summary>Whether an access would be granted at this moment. Another thread may end the region the moment after.</summary>
    public bool IsValid => TryGetDirectAccess(out DirectAccess<T> access) && access.CloseAndConfirm();

    /// <summary>Where the buffer begins in its block, in bytes.</summary>
    private nuint BufferStart => _offset - ((nuint)(uint)_first * (nuint)sizeof(T));

    /// <summary>Reads or writes one element. Opens and closes an access: some nanoseconds. For more than a few elements open one access.</summary>
    /// <exception cref="CapabilityException">It is refused, or the index is out of range.</exception>
    public T this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            int length = _length;
            if ((uint)index >= (uint)length)
            {
                Admission.RefuseIndex(_block, _key, BufferStart, index, length);
            }

            DirectAccess<T> access = Open(length);
            T value = access.ElementAt(index);
            access.Dispose();
            return value;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        set
        {
            int length = _length;
            if ((uint)index >= (uint)length)
            {
                Admission.RefuseIndex(_block, _key, BufferStart, index, length);
            }

            DirectAccess<T> access = Open(length);
            access.ElementAt(index) = value;
            access.Dispose();
        }
    }

    /// <summary>The right to read the same elements.</summary>
    public static implicit operator ReadCapability<T>(WriteCapability<T> capability) => capability.AsReadOnly();

    /// <summary>Whether two capabilities are the same right to the same elements.</summary>
    public static bool operator ==(WriteCapability<T> left, WriteCapability<T> right) => left.Equals(right);

    /// <summary>Whether two capabilities differ.</summary>
    public static bool operator !=(WriteCapability<T> left, WriteCapability<T> right) => !left.Equals(right);

    /// <summary>
    /// Opens the memory. While the access is open the memory cannot go away, also if the region is released meanwhile;
    /// close it with <c>using</c>. Cost: some nanoseconds, no atomic operation.
    /// </summary>
    /// <exception cref="CapabilityException">It is refused; <see cref="CapabilityException.Reason"/> says why.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public DirectAccess<T> GetDirectAccess() => Open(_length);

    /// <summary>Opens the memory if the capability is not refused.</summary>
    /// <returns>Whether it was opened; if not, <paramref name="access"/> is closed and empty.</returns>
    public bool TryGetDirectAccess(out DirectAccess<T> access)
    {
        access = default;
        if (_block is not { } block)
        {
            return false;
        }

        Pin pin = Borrow.Enter(block);
        long key = _key;
        nuint offset = _offset;
        int length = _length;
        nuint bytes = (nuint)(uint)length * (nuint)sizeof(T);
        if ((Volatile.Read(ref block.Key) != key || offset + bytes > block.Limit)
            && !Admission.TryDecide(block, ref pin, key, BufferStart, offset, bytes, write: true, out _, out _))
        {
            return false;
        }

        access = new DirectAccess<T>((T*)(block.Base + offset), length, pin);
        return true;
    }

    /// <summary>The right to read the same elements, without the right to write them.</summary>
    public ReadCapability<T> AsReadOnly() => _block is { } block ? new ReadCapability<T>(block, _key, _offset, _first, _length) : default;

    /// <summary>Replaces every element by what <paramref name="update"/> makes of it, in place.</summary>
    /// <remarks>The access stays open while <paramref name="update"/> runs; it must not wait for another thread that ends the region.</remarks>
    /// <exception cref="CapabilityException">It is refused.</exception>
    public void Modify(Func<T, T> update)
    {
        ArgumentNullException.ThrowIfNull(update);
        using DirectAccess<T> access = GetDirectAccess();
        foreach (ref T element in access.Span)
        {
            element = update(element);
        }
    }

    /// <summary>Changes every element in place through a reference.</summary>
    /// <inheritdoc cref="Modify(Func{T, T})" path="/exception"/>
    public void Modify(ElementUpdate<T> update)
    {
        ArgumentNullException.ThrowIfNull(update);
        using DirectAccess<T> access = GetDirectAccess();
        foreach (ref T element in access.Span)
        {
            update(ref element);
        }
    }

    /// <summary>Changes every element in place through a reference, with a state that spares a closure.</summary>
    /// <inheritdoc cref="Modify(Func{T, T})" path="/exception"/>
    public void Modify<TState>(TState state, ElementUpdate<T, TState> update)
    {
        ArgumentNullException.ThrowIfNull(update);
        using DirectAccess<T> access = GetDirectAccess();
        foreach (ref T element in access.Span)
        {
            update(ref element, state);
        }
    }

    /// <summary>Writes one element, as the indexer does; also on a capability that a property or method has just returned.</summary>
    /// <exception cref="CapabilityException">It is refused, or the index is out of range.</exception>
    public void Write(int index, T value) => this[index] = value;

    /// <summary>Copies elements into the memory, from its beginning.</summary>
    /// <exception cref="CapabilityException">It is refused, or <paramref name="source"/> is longer than it.</exception>
    public void CopyFrom(ReadOnlySpan<T> source)
    {
        using DirectAccess<T> access = GetDirectAccess();
        if (source.Length > access.Length)
        {
            throw Admission.SliceOutOfRange(RegionName, 0, source.Length, access.Length);
        }

        source.CopyTo(access.Span);
    }

    /// <summary>The right to the elements from <paramref name="start"/> on.</summary>
    /// <exception cref="CapabilityException">The slice is out of range.</exception>
    public WriteCapability<T> Slice(int start) => Slice(start, _length - start);

    /// <summary>The right to <paramref name="length"/> elements from <paramref name="start"/> on.</summary>
    /// <exception cref="CapabilityException">The slice is out of range.</exception>
    public WriteCapability<T> Slice(int start, int length)
    {
        if ((ulong)(uint)start + (uint)length > (uint)_length)
        {
            throw Admission.SliceOutOfRange(_block?.NameFor(_key) ?? "(none)", start, length, _length);
        }

        return _block is { } block ? new WriteCapability<T>(block, _key, _offset + ((nuint)(uint)start * (nuint)sizeof(T)), _first + start, length) : default;
    }

    /// <inheritdoc/>
    public bool Equals(WriteCapability<T> other) =>
        _block == other._block && _key == other._key && _offset == other._offset && _first == other._first && _length == other._length;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is WriteCapability<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_block, _key, _offset, _first, _length);

    /// <summary>What it covers and where.</summary>
    public override string ToString() => _block is null
        ? "WriteCapability (none)"
        : $"WriteCapability on {_length} {typeof(T).Name} in region '{RegionName}'";

    /// <summary>
    /// Opens the memory. Each field is read once, so that a capability torn by a race is checked as it is used.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private DirectAccess<T> Open(int length)
    {
        RegionBlock? block = _block;
        if (block is null)
        {
            throw Admission.NotGranted();
        }

        Pin pin = Borrow.Enter(block);
        long key = _key;
        nuint offset = _offset;
        nuint bytes = (nuint)(uint)length * (nuint)sizeof(T);
        if (Volatile.Read(ref block.Key) != key || offset + bytes > block.Limit)
        {
            pin = Admission.Decide(block, pin, key, BufferStart, offset, bytes, write: true);
        }

        return new DirectAccess<T>((T*)(block.Base + offset), length, pin);
    }
}
