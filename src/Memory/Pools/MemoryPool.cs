namespace Fidelity.Memory;

/// <summary>
/// An explicit pool of one size, for nodes and arrays that end together. Its whole size is reserved when it is
/// created and never grows. Thread-safe.
/// </summary>
public sealed class MemoryPool : IDisposable
{
    private readonly Region _region;

    private MemoryPool(Region region) => _region = region;

    /// <summary>What errors and metrics call the pool.</summary>
    public string Name => _region.Name;

    /// <summary>How much can be allocated in it, in bytes.</summary>
    public ByteSize Size => new((long)_region.MainCapacity);

    /// <summary>How much is allocated in it, in bytes, padding for alignment included.</summary>
    public ByteSize InUse => _region.Statistics.InUse;

    /// <summary>The region behind it, for what a region can do and a pool has no word for.</summary>
    public Region Region => _region;

    /// <summary>Creates a pool of <paramref name="size"/> bytes. Memory is committed as it is used.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="size"/> is zero.</exception>
    /// <exception cref="InsufficientMemoryException">The system refuses the addresses.</exception>
    public static MemoryPool Create(ByteSize size, string name = "pool")
    {
        ArgumentOutOfRangeException.ThrowIfZero(size.Bytes, nameof(size));
        return new MemoryPool(Region.Create(name, size));
    }

    /// <summary>The right to allocate in a pool.</summary>
    /// <exception cref="ObjectDisposedException">The pool has been disposed.</exception>
    public static implicit operator AllocateCapability(MemoryPool pool)
    {
        ArgumentNullException.ThrowIfNull(pool);
        return pool._region.GetAllocateAccess();
    }

    /// <summary>Allocates one zeroed <typeparamref name="T"/>.</summary>
    /// <inheritdoc cref="Region.Allocate{T}(int)" path="/exception"/>
    public Buffer<T> Allocate<T>()
        where T : unmanaged => _region.Allocate<T>(1);

    /// <summary>Allocates <paramref name="length"/> zeroed elements.</summary>
    /// <inheritdoc cref="Region.Allocate{T}(int)" path="/exception"/>
    public Buffer<T> AllocateArray<T>(int length)
        where T : unmanaged => _region.Allocate<T>(length);

    /// <inheritdoc cref="Region.Reset"/>
    public void Reset() => _region.Reset();

    /// <inheritdoc cref="Region.Dispose"/>
    public void Dispose() => _region.Dispose();
}
