using System.Runtime.CompilerServices;
using Fidelity.Memory.Regions;

namespace Fidelity.Memory;

/// <summary>
/// Owner of contiguous elements in a region. It grants capabilities, revokes them, and can move the elements to
/// another region; it gives no access itself. Copies of the value are the same owner. Thread-safe.
/// </summary>
/// <typeparam name="T">The element type: any type without references.</typeparam>
public readonly struct Buffer<T> : IEquatable<Buffer<T>>
    where T : unmanaged
{
    private static readonly TimeSpan DefaultTransferTimeout = TimeSpan.FromSeconds(5);

    private readonly RegionBlock? _block;
    private readonly long _incarnation;
    private readonly nuint _start;
    private readonly int _alignment;

    internal Buffer(RegionBlock block, long incarnation, nuint start, int length, int alignment = 0)
    {
        _block = block;
        _incarnation = incarnation;
        _start = start;
        Length = length;
        _alignment = alignment;
    }

    /// <summary>The number of elements.</summary>
    public int Length { get; }

    /// <summary>The size of the elements together, in bytes.</summary>
    public ByteSize Size => new((long)Length * Unsafe.SizeOf<T>());

    /// <summary>Whether the buffer lies on pages of its own, which <see cref="Transfer(AllocateCapability)"/> moves without copying.</summary>
    public bool HasOwnPages => _block is { Dedicated: true };

    /// <summary>The name of the region that holds the buffer.</summary>
    /// <exception cref="CapabilityException">The buffer is the default value.</exception>
    public string RegionName => Block.NameFor(_incarnation);

    internal RegionBlock Block => _block ?? throw Admission.NotGranted();

    /// <summary>Where the elements begin in the block, in bytes.</summary>
    internal nuint Start => _start;

    /// <summary>Whether two values are the same owner of the same elements.</summary>
    public static bool operator ==(Buffer<T> left, Buffer<T> right) => left.Equals(right);

    /// <summary>Whether two values own different elements.</summary>
    public static bool operator !=(Buffer<T> left, Buffer<T> right) => !left.Equals(right);

    /// <summary>Grants the right to read all elements.</summary>
    /// <exception cref="CapabilityException">The region has been reset or released, or the buffer has been transferred.</exception>
    public ReadCapability<T> GetReadAccess() => new(Block, Block.Grant(_incarnation, _start), _start, 0, Length);

    /// <summary>Grants the right to read and write all elements.</summary>
    /// <exception cref="CapabilityException">The region has been reset or released, or the buffer has been transferred.</exception>
    public WriteCapability<T> GetWriteAccess() => new(Block, Block.Grant(_incarnation, _start), _start, 0, Length);

    /// <summary>
    /// Ends all capabilities granted on this buffer so far; they say <see cref="CapabilityFailure.Revoked"/>. An
    /// access that is open stays open until it is closed. The buffer can grant new ones. From now until the region is
    /// reset, opening any capability on memory of this region (large buffers apart) takes some nanoseconds more.
    /// </summary>
    /// <exception cref="CapabilityException">The region has been reset or released, or the buffer has been transferred.</exception>
    public void Revoke() => Block.Owner.Revoke(Block, _incarnation, _start);

    /// <summary>Moves the elements to another region, waiting at most 5 seconds for other threads' open accesses.</summary>
    /// <inheritdoc cref="Transfer(AllocateCapability, TimeSpan)"/>
    public Buffer<T> Transfer(AllocateCapability target) => Transfer(target, DefaultTransferTimeout);

    /// <summary>
    /// Moves the elements to another region, whose lifetime they share from now on. This buffer and everything it has
    /// granted says <see cref="CapabilityFailure.Transferred"/>. A buffer of 256 KB or more moves with its pages:
    /// nothing is copied and its address stays. A smaller one is copied, which takes less time than moving pages; so
    /// is a larger one for which there was no room but in the region's common pages (see <see cref="HasOwnPages"/>).
    /// </summary>
    /// <param name="target">The new owner: a region, an arena, or the right to allocate in one.</param>
    /// <param name="timeout">How long to wait for accesses that other threads have open to the memory.</param>
    /// <returns>The new owner's buffer.</returns>
    /// <exception cref="ArgumentException">The buffer already is in the target region.</exception>
    /// <exception cref="CapabilityException">
    /// The region has been reset or released; the buffer has been transferred before; or the calling thread has an
    /// access to the memory open (<see cref="CapabilityFailure.Conflict"/>). Or the target has been reset or released
    /// meanwhile: then the buffer stays, its capabilities are revoked.
    /// </exception>
    /// <exception cref="RegionExhaustedException">The target's budget does not allow it; the buffer stays.</exception>
    /// <exception cref="TimeoutException">Another thread keeps an access open; the buffer stays, its capabilities are revoked.</exception>
    public Buffer<T> Transfer(AllocateCapability target, TimeSpan timeout)
    {
        RegionBlock block = Block;
        if (target.Region == block.Owner && block.Incarnation == _incarnation)
        {
            throw new ArgumentException($"The buffer already is in region '{target.RegionName}'. Expected another region.", nameof(target));
        }

        if (!block.Dedicated)
        {
            return Region.MoveContent<T>(block, _incarnation, _start, Length, _alignment, target, timeout);
        }

        RegionBlock moved = Region.MoveBlock(block, _incarnation, target, timeout, out long incarnation);
        return new Buffer<T>(moved, incarnation, 0, Length, _alignment);
    }

    /// <inheritdoc/>
    public bool Equals(Buffer<T> other) =>
        _block == other._block && _incarnation == other._incarnation && _start == other._start && Length == other.Length;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Buffer<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_block, _incarnation, _start);

    /// <summary>What the buffer is and where.</summary>
    public override string ToString() => _block is null ? "Buffer (none)" : $"Buffer of {Length} {typeof(T).Name} in region '{RegionName}'";
}
