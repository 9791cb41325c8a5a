// Invariants:
// - _start, _at and _end are in the same memory, in that order; nothing is written outside _at.._end.
// - Every write first makes sure, by Need, that it fits.
// - _written counts the bytes that are no longer between _start and _at, because an output has them.
using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Fidelity.BareWire;

/// <summary>
/// Writes the values of a BARE message one after the other, into a span, an <see cref="IBufferWriter{T}"/> or rented
/// memory. What it writes is canonical. Not thread-safe. Call <see cref="Flush"/> at the end over a buffer writer, and
/// dispose it over rented memory.
/// </summary>
public ref partial struct BareWriter
{
    private const int SmallestChunk = 256;

    private readonly IBufferWriter<byte>? _output;
    private readonly bool _isFixed;
    private ref byte _start;
    private ref byte _at;
    private ref byte _end;
    private byte[]? _rented;
    private long _written;

    /// <summary>Writes into a span; more than fits is an error.</summary>
    public BareWriter(Span<byte> destination)
    {
        _isFixed = true;
        Use(destination);
    }

    /// <summary>Writes to a buffer writer, such as a pipe's. <see cref="Flush"/> hands it the last bytes.</summary>
    public BareWriter(IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        _output = output;
    }

    private BareWriter(byte[] rented)
    {
        _rented = rented;
        Use(rented);
    }

    /// <summary>Bytes written so far.</summary>
    public readonly long Written => _written + Unsafe.ByteOffset(ref _start, ref _at);

    /// <summary>What has been written, where it is still in one piece: over a span or rented memory.</summary>
    /// <exception cref="InvalidOperationException">It writes to a buffer writer, which has the bytes.</exception>
    public readonly ReadOnlySpan<byte> WrittenSpan => _output is null
        ? MemoryMarshal.CreateReadOnlySpan(ref _start, (int)Unsafe.ByteOffset(ref _start, ref _at))
        : throw new InvalidOperationException("A BareWriter over a buffer writer does not keep what it wrote. Read it from the buffer writer.");

    /// <summary>Writes into memory that is rented and grows as needed, until the writer is disposed.</summary>
    /// <param name="expectedBytes">How many bytes will probably be written.</param>
    public static BareWriter Rent(int expectedBytes = SmallestChunk) =>
        new(ArrayPool<byte>.Shared.Rent(Math.Max(expectedBytes, SmallestChunk)));

    /// <summary>Tells the buffer writer how much has been written. Over a span or rented memory it does nothing.</summary>
    public void Flush()
    {
        if (_output is not null)
        {
            int pending = (int)Unsafe.ByteOffset(ref _start, ref _at);
            _output.Advance(pending);
            _written += pending;
            Use([]);
        }
    }

    /// <summary>Gives rented memory back. <see cref="WrittenSpan"/> must not be used any more.</summary>
    public void Dispose()
    {
        if (_rented is { } rented)
        {
            _rented = null;
            Use([]);
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    /// <summary>Writes a uint in the fewest bytes, 1 to 10.</summary>
    /// <exception cref="BareValueException">The destination is too small.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteUInt(ulong value)
    {
        if (value < 0x80)
        {
            WriteU8((byte)value);
        }
        else
        {
            WriteLongUInt(value);
        }
    }

    /// <summary>Writes an int, zig-zag, in the fewest bytes, 1 to 10.</summary>
    /// <inheritdoc cref="WriteUInt" path="/exception"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteInt(long value) => WriteUInt((ulong)((value << 1) ^ (value >> 63)));

    /// <summary>Writes 1 or 0.</summary>
    /// <inheritdoc cref="WriteUInt" path="/exception"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteBool(bool value) => WriteU8(value ? (byte)1 : (byte)0);

    /// <summary>The next bytes of the message, for the caller to fill at once.</summary>
    /// <param name="bytes">Their number.</param>
    /// <returns>Memory of exactly that size. What it holds before is not defined: fill all of it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    /// <inheritdoc cref="WriteUInt" path="/exception"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Span<byte> WriteFixed(int bytes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(bytes);
        Need(bytes);
        Span<byte> room = MemoryMarshal.CreateSpan(ref _at, bytes);
        _at = ref Unsafe.Add(ref _at, bytes);
        return room;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Need(int bytes)
    {
        if (Unsafe.ByteOffset(ref _at, ref _end) < bytes)
        {
            Grow(bytes);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(int bytes)
    {
        int pending = (int)Unsafe.ByteOffset(ref _start, ref _at);
        if (_isFixed)
        {
            throw new BareValueException($"The destination has room for {(int)Unsafe.ByteOffset(ref _start, ref _end)} bytes; the message needs {bytes} more after {pending}. Give a larger span, or write to a buffer writer.");
        }

        if (_output is not null)
        {
            Flush();
            Use(_output.GetSpan(Math.Max(bytes, SmallestChunk)));
            return;
        }

        if (_rented is not { } before)
        {
            throw new ObjectDisposedException(nameof(BareWriter), "The writer has been disposed, or was never given anything to write to.");
        }

        long needed = (long)pending + bytes;
        if (needed > Array.MaxLength)
        {
            throw new BareValueException($"The message has more than {Array.MaxLength} bytes, the most that memory of one piece can hold. Write it to a buffer writer.");
        }

        byte[] larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(Math.Max(needed, before.Length * 2L), Array.MaxLength));
        before.AsSpan(0, pending).CopyTo(larger);
        _rented = larger;
        Use(larger);
        _at = ref Unsafe.Add(ref _start, pending);
        ArrayPool<byte>.Shared.Return(before);
    }

    private void Use(Span<byte> room)
    {
        _start = ref MemoryMarshal.GetReference(room);
        _at = ref _start;
        _end = ref Unsafe.Add(ref _start, room.Length);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void WriteLongUInt(ulong value)
    {
        Need(10);
        while (value >= 0x80)
        {
            _at = (byte)(value | 0x80);
            _at = ref Unsafe.Add(ref _at, 1);
            value >>= 7;
        }

        _at = (byte)value;
        _at = ref Unsafe.Add(ref _at, 1);
    }
}
