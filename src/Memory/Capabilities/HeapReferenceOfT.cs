using System.Runtime.CompilerServices;

namespace Fidelity.Memory;

/// <summary>
/// A reference to managed memory that can be stored: an element of an array or a <see cref="Memory{T}"/>, a boxed
/// struct, a field of an object. It keeps its object alive and finds it wherever the garbage collector moves it.
/// Made by <see cref="HeapReference"/>. Thread-safe as the memory itself is.
/// </summary>
/// <typeparam name="T">The type of what is referred to: any type.</typeparam>
public readonly struct HeapReference<T> : IEquatable<HeapReference<T>>
{
    private readonly object? _target;
    private readonly HeapAccess<T>? _access;
    private readonly int _index;

    internal HeapReference(object target, HeapAccess<T>? access, int index)
    {
        _target = target;
        _access = access;
        _index = index;
    }

    /// <summary>Whether it refers to nothing, as the default value does.</summary>
    public bool IsNull => _target is null;

    /// <summary>
    /// The memory itself, to be read, written or passed by reference. Cost: a type check and an index check for
    /// arrays; for everything else a virtual call more, for fields also that of the selector.
    /// </summary>
    /// <exception cref="CapabilityException">It is the default value (<see cref="CapabilityFailure.NotGranted"/>).</exception>
    /// <exception cref="IndexOutOfRangeException">The memory manager behind it covers fewer elements than when the reference was made.</exception>
    /// <exception cref="ObjectDisposedException">The memory manager behind it says so.</exception>
    public ref T Value
    {
        get
        {
            if (_access is not null)
            {
                return ref _access.In(_target!, _index);
            }

            if (_target is T[] array)
            {
                return ref array[_index];
            }

            throw new CapabilityException("(heap)", CapabilityFailure.NotGranted,
                $"The HeapReference<{typeof(T).Name}> is the default value, which refers to nothing. Make one with HeapReference.ToElement, ToBoxed or ToField.");
        }
    }

    /// <summary>Whether two references were made in the same way to the same place.</summary>
    public static bool operator ==(HeapReference<T> left, HeapReference<T> right) => left.Equals(right);

    /// <summary>Whether two references differ.</summary>
    public static bool operator !=(HeapReference<T> left, HeapReference<T> right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(HeapReference<T> other) =>
        ReferenceEquals(_target, other._target) && _access == other._access && _index == other._index;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is HeapReference<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_target is null ? 0 : RuntimeHelpers.GetHashCode(_target), _access, _index);

    /// <summary>What it refers to.</summary>
    public override string ToString() => _target is null ? $"HeapReference<{typeof(T).Name}> (none)" : $"HeapReference<{typeof(T).Name}> into a {_target.GetType().Name}";
}
