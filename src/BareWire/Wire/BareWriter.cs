// Invariants:
// - _start, _at and _end are in the same memory, in that order; nothing is written outside _at.._end.
// - Every write first makes sure, by Need, that it fits.
// - _written counts the bytes that are no longer between _start and _at, because an output has them.
// - _rented is null while a growing writer is still in the span that it was given.
using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Fidelity.BareWire;

/// <summary>
/// Writes the values of a BARE message one after the other, into a span, an <see cref="IBufferWriter{T}"/> or rented
/// memory. What it writes is canonical. Not thread-safe. Pass it by reference: two copies over rented memory give it
/// back twice. Call <see cref="Flush"/> at the end over a buffer writer, and dispose it over rented memory.
/// </summary>
public ref partial struct BareWriter
{
    private const int SmallestChunk = 256;
    private const int LargestChunk = 16 * 1024;

    private readonly IBufferWriter<byte>? _output;
    private Growth _growth;
    private ref byte _start;
    private ref byte _at;
    private ref byte _end;
    private byte[]? _rented;
    private long _written;

    /// <summary>Writes into a span; more than fits is an error.</summary>
    public BareWriter(Span<byte> destination)
    {
        _growth = Growth.None;
        Use(destination);
    }

    /// <summary>Writes to a buffer writer, such as a pipe's. <see cref="Flush"/> hands it the last bytes.</summary>
    public BareWriter(IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        _output = output;
        _growth = Growth.ByOutput;
    }

    private BareWriter(Span<byte> first, byte[]? rented)
    {
        _rented = rented;
        _growth = Growth.ByRenting;
        Use(first);
    }

    private enum Growth : byte
    {
        Ended,
        None,
        ByOutput,
        ByRenting,
    }

    /// <summary>Bytes written so far.</summary>
    public readonly long Written => _written + Pending;

    /// <summary>What has been written, where it is still in one piece: over a span or rented memory.</summary>
    /// <exception cref="InvalidOperationException">It writes to a buffer writer, which has the bytes.</exception>
    public readonly ReadOnlySpan<byte> WrittenSpan => _output is null
        ? MemoryMarshal.CreateReadOnlySpan(ref _start, Pending)
        : throw new InvalidOperationException("A BareWriter over a buffer writer does not keep what it wrote. Read it from the buffer writer.");

    private readonly int Pending => (int)Unsafe.ByteOffset(ref _start, ref _at);

    private readonly int Room => (int)Unsafe.ByteOffset(ref _at, ref _end);

    /// <summary>Writes into memory that is rented and grows as needed, until the writer is disposed.</summary>
    /// <param name="expectedBytes">How many bytes will probably be written.</param>
    public static BareWriter Rent(int expectedBytes = SmallestChunk)
    {
        byte[] rented = ArrayPool<byte>.Shared.Rent(Math.Max(expectedBytes, SmallestChunk));
        return new BareWriter(rented, rented);
    }

    /// <summary>Writes into a span, and from where that is too small into rented memory, until the writer is disposed.</summary>
    /// <param name="first">Where to begin, such as memory on the stack.</param>
    public static BareWriter RentBeyond(Span<byte> first) => new(first, rented: null);

    /// <summary>Tells the buffer writer how much has been written. Over a span or rented memory it does nothing.</summary>
    public void Flush()
    {
        int pending = Pending;
        if (_output is not null && pending > 0)
        {
            _output.Advance(pending);
            _written += pending;
            Use([]);
        }
    }

    /// <summary>Gives rented memory back. <see cref="WrittenSpan"/> must not be used any more.</summary>
    public void Dispose()
    {
        if (_growth == Growth.ByRenting)
        {
            byte[]? rented = Detach(out _);
            if (rented is not null)
            {
                ArrayPool<byte>.Shared.Return(rented);
            }
        }
    }

    /// <summary>A writer that goes on behind what has been written into a rented array.</summary>
    internal static BareWriter Continue(byte[] rented, int written)
    {
        BareWriter writer = new(rented, rented);
        writer._at = ref Unsafe.Add(ref writer._start, written);
        return writer;
    }

    /// <summary>What has been written into one piece of memory, to be changed.</summary>
    internal readonly Span<byte> Patch(int offset, int length) =>
        MemoryMarshal.CreateSpan(ref _start, Pending).Slice(offset, length);

    /// <summary>Ends a growing writer, and leaves what it rented to the caller: null if it never had to.</summary>
    internal byte[]? Detach(out int written)
    {
        byte[]? rented = _rented;
        written = Pending;
        _rented = null;
        _growth = Growth.Ended;
        Use([]);
        return rented;
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
        ref byte at = ref Need(bytes);
        _at = ref Unsafe.Add(ref at, bytes);
        return MemoryMarshal.CreateSpan(ref at, bytes);
    }

    /// <summary>Where the next bytes go, after making sure that there is room for them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref byte Need(int bytes)
    {
        ref byte at = ref _at;
        if (Unsafe.ByteOffset(ref at, ref _end) < bytes)
        {
            Grow(bytes);
            at = ref _at;
        }

        return ref at;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(int bytes)
    {
        switch (_growth)
        {
            case Growth.ByOutput:
                Flush();
                Span<byte> room = _output!.GetSpan(Math.Max(bytes, SmallestChunk));
                Use(room.Length >= bytes ? room : throw new InvalidOperationException($"{_output.GetType()}.GetSpan was asked for {Math.Max(bytes, SmallestChunk)} bytes and gave {room.Length}. An IBufferWriter must give at least what it is asked for."));
                break;
            case Growth.ByRenting:
                GrowByRenting(bytes);
                break;
            case Growth.None:
                throw new BareValueException($"The destination has room for {Pending + Room} bytes; the message needs {bytes} more after {Pending}. Give a larger span, or write to a buffer writer.");
            default:
                throw new ObjectDisposedException(nameof(BareWriter), "The writer has been disposed, or was never given anything to write to.");
        }
    }

    private void GrowByRenting(int bytes)
    {
        int pending = Pending;
        long needed = (long)pending + bytes;
        if (needed > Array.MaxLength)
        {
            throw new BareValueException($"The message has more than {Array.MaxLength} bytes, the most that memory of one piece can hold. Write it to a buffer writer.");
        }

        long doubled = Math.Max(2L * (pending + Room), SmallestChunk);
        byte[] larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(Math.Max(needed, doubled), Array.MaxLength));
        WrittenSpan.CopyTo(larger);
        byte[]? before = _rented;
        _rented = larger;
        Use(larger);
        _at = ref Unsafe.Add(ref _start, pending);
        if (before is not null)
        {
            ArrayPool<byte>.Shared.Return(before);
        }
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
        if (value < 0x4000)
        {
            ref byte two = ref Need(2);
            _at = ref Unsafe.Add(ref two, 2);
            two = (byte)(value | 0x80);
            Unsafe.Add(ref two, 1) = (byte)(value >> 7);
            return;
        }

        ref byte at = ref Need(BareReader.SizeOfUInt(value));
        while (value >= 0x80)
        {
            at = (byte)(value | 0x80);
            at = ref Unsafe.Add(ref at, 1);
            value >>= 7;
        }

        at = (byte)value;
        _at = ref Unsafe.Add(ref at, 1);
    }

    /// <summary>Copies bytes, piece by piece where a buffer writer has them.</summary>
    private void WriteBytes(scoped ReadOnlySpan<byte> value)
    {
        while (value.Length > Room && _growth == Growth.ByOutput)
        {
            int now = Room;
            value[..now].CopyTo(WriteFixed(now));
            value = value[now..];
            Grow(Math.Min(value.Length, LargestChunk));
        }

        value.CopyTo(WriteFixed(value.Length));
    }
}
