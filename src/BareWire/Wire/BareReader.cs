// Invariants:
// - _at and _end are in the same object or block, _at at most _end; nothing between them has been read yet.
// - Every read first makes sure, by Need, that the bytes it touches lie between _at and _end.
// - _after counts the bytes that follow _end in later segments; a reader over a span has none.
using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Fidelity.BareWire;

/// <summary>
/// Reads the values of a BARE message one after the other, strictly: what the encoding forbids is a
/// <see cref="BareFormatException"/> with the offset. Reads from a span or from the segments of a pipeline. Not
/// thread-safe. Pass it by reference. Dispose it when it reads from segments; over a span that does nothing. After an
/// exception its position is not defined.
/// </summary>
public ref partial struct BareReader
{
    private readonly long _length;
    private readonly int _maxCount;
    private readonly int _lease;
    private readonly SegmentFeed? _feed;
    private ref byte _at;
    private ref byte _end;
    private long _after;

    /// <summary>Reads from a span.</summary>
    /// <param name="input">The message.</param>
    /// <param name="limits">What it may ask for, or null for <see cref="BareLimits.Default"/>.</param>
    /// <exception cref="BareFormatException">The input has more bytes than the limit.</exception>
    public BareReader(ReadOnlySpan<byte> input, BareLimits? limits = null)
        : this(input, input.Length, limits ?? BareLimits.Default)
    {
    }

    /// <summary>
    /// Reads from a sequence of segments. Values that lie across segments are copied, into rented memory that
    /// <see cref="Dispose"/> gives back.
    /// </summary>
    /// <inheritdoc cref="BareReader(ReadOnlySpan{byte}, BareLimits)"/>
    public BareReader(scoped in ReadOnlySequence<byte> input, BareLimits? limits = null)
        : this(input.FirstSpan, input.Length, limits ?? BareLimits.Default)
    {
        if (!input.IsSingleSegment)
        {
            _feed = SegmentFeed.Rent(input);
            _lease = _feed.Lease;
            _after = _length - input.FirstSpan.Length;
        }
    }

    private BareReader(ReadOnlySpan<byte> first, long length, BareLimits limits)
    {
        if (length > limits.MaxBytes)
        {
            ThrowTooManyBytes(length, limits);
        }

        _length = length;
        _maxCount = limits.MaxCount;
        _at = ref MemoryMarshal.GetReference(first);
        _end = ref Unsafe.Add(ref _at, first.Length);
    }

    /// <summary>Bytes read so far.</summary>
    public readonly long Offset => _length - Remaining;

    /// <summary>Bytes not read yet.</summary>
    public readonly long Remaining => _after + Left;

    private readonly nint Left => Unsafe.ByteOffset(ref _at, ref _end);

    /// <summary>Gives back what was rented. What <see cref="ReadTextSlice"/> and <see cref="ReadDataSlice()"/> returned must not be used any more.</summary>
    public readonly void Dispose() => _feed?.Return(_lease);

    /// <summary>Makes sure that the message ends here.</summary>
    /// <exception cref="BareFormatException">Bytes are left.</exception>
    public readonly void RequireEnd()
    {
        if (Remaining != 0)
        {
            throw new BareFormatException(BareFormatReason.TrailingBytes, Offset, $"expected the end of the message, found {Remaining} more bytes");
        }
    }

    /// <summary>Reads a uint: 1 to 10 bytes.</summary>
    /// <exception cref="BareFormatException">It is cut off, has more bytes than it needs, or more than 64 bits.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong ReadUInt()
    {
        ref byte at = ref _at;
        if (Unsafe.IsAddressLessThan(ref at, ref _end) && at < 0x80)
        {
            _at = ref Unsafe.Add(ref at, 1);
            return at;
        }

        return ReadLongUInt();
    }

    /// <summary>Reads an int: 1 to 10 bytes, zig-zag.</summary>
    /// <inheritdoc cref="ReadUInt" path="/exception"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long ReadInt()
    {
        ulong value = ReadUInt();
        return (long)(value >> 1) ^ -(long)(value & 1);
    }

    /// <summary>Reads a byte, 0 or 1.</summary>
    /// <exception cref="BareFormatException">It is another, or missing.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool ReadBool()
    {
        byte value = ReadU8();
        if (value > 1)
        {
            ThrowInvalidBool(value);
        }

        return value != 0;
    }

    /// <summary>Reads the byte before an optional value: whether there is one.</summary>
    /// <exception cref="BareFormatException">It is neither 0 nor 1, or missing.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool ReadPresence()
    {
        byte value = ReadU8();
        if (value > 1)
        {
            ThrowInvalidPresence(value);
        }

        return value != 0;
    }

    /// <summary>
    /// Reads the number of elements of a list or map. It is believed only if that many elements can still follow, so
    /// that memory may be allocated for it.
    /// </summary>
    /// <param name="smallestElement">The least number of bytes that an element takes, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="smallestElement"/> is below 1.</exception>
    /// <exception cref="BareFormatException">There cannot be that many, or there may not be by the limits.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int ReadCount(int smallestElement)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(smallestElement, 1);
        ulong count = ReadUInt();
        if (count > (uint)_maxCount || count * (uint)smallestElement > (ulong)Left)
        {
            CheckCount(count, smallestElement);
        }

        return (int)count;
    }

    /// <summary>
    /// Makes sure that a list of a length that the schema fixes can follow, so that memory may be allocated for it.
    /// </summary>
    /// <param name="count">The number of elements.</param>
    /// <param name="smallestElement">The least number of bytes that an element takes, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="smallestElement"/> is below 1.</exception>
    /// <exception cref="BareFormatException">It cannot, or may not by the limits.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly int RequireCount(ulong count, int smallestElement)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(smallestElement, 1);
        if (count > (uint)_maxCount || count * (uint)smallestElement > (ulong)Left)
        {
            CheckFixedCount(count, smallestElement);
        }

        return (int)count;
    }

    /// <summary>The fault that a byte among those just read is no bool.</summary>
    /// <param name="value">The byte.</param>
    /// <param name="bytesBack">How many bytes have been read since, with it.</param>
    public readonly BareFormatException InvalidBool(byte value, int bytesBack) => new(
        BareFormatReason.InvalidBool, Offset - bytesBack, $"expected a bool, 0 or 1, found {value}");

    /// <summary>The fault that a uint just read is no value of an enum.</summary>
    /// <param name="value">What was read.</param>
    /// <param name="enumName">The enum's name in the schema.</param>
    public readonly BareFormatException UnknownEnumValue(ulong value, string enumName) => new(
        BareFormatReason.UnknownEnumValue, Offset - SizeOfUInt(value), $"expected a value of enum {enumName}, found {value}");

    /// <summary>The fault that a uint just read is no tag of a union.</summary>
    /// <param name="tag">What was read.</param>
    /// <param name="unionName">The union's name in the schema.</param>
    public readonly BareFormatException UnknownUnionTag(ulong tag, string unionName) => new(
        BareFormatReason.UnknownUnionTag, Offset - SizeOfUInt(tag), $"expected a tag of union {unionName}, found {tag}");

    /// <summary>The fault that a map has a key twice.</summary>
    /// <param name="keyOffset">Where the repeated key begins.</param>
    public static BareFormatException RepeatedKey(long keyOffset) => new(
        BareFormatReason.RepeatedKey, keyOffset, "expected each key of a map once, found one again");

    /// <summary>The number of bytes that a uint takes, 1 to 10.</summary>
    public static int SizeOfUInt(ulong value) => ((64 - System.Numerics.BitOperations.LeadingZeroCount(value | 1)) + 6) / 7;

    /// <summary>The next bytes, after making sure that they are contiguous between _at and _end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref byte Need(int bytes)
    {
        ref byte at = ref _at;
        if (Unsafe.ByteOffset(ref at, ref _end) < bytes)
        {
            Refill(bytes, keep: false);
            at = ref _at;
        }

        return ref at;
    }

    /// <summary>Goes on to the next segments until the next bytes are contiguous.</summary>
    /// <param name="bytes">How many must be.</param>
    /// <param name="keep">Whether they must stay as they are until the reader is disposed.</param>
    /// <exception cref="BareFormatException">The message has not that many left.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Refill(int bytes, bool keep)
    {
        RequireRemaining(bytes);
        ReadOnlySpan<byte> left = MemoryMarshal.CreateReadOnlySpan(ref _at, (int)Left);
        ReadOnlySpan<byte> next = _feed!.Next(_lease, left, _after, bytes, keep);
        _after -= next.Length - left.Length;
        _at = ref MemoryMarshal.GetReference(next);
        _end = ref Unsafe.Add(ref _at, next.Length);
    }

    private readonly void RequireRemaining(long bytes)
    {
        if (Remaining < bytes)
        {
            throw new BareFormatException(BareFormatReason.Truncated, Offset,
                $"expected {bytes} more bytes, found {(Remaining == 0 ? "the end of the message" : $"the end of the message after {Remaining}")}");
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private ulong ReadLongUInt()
    {
        ref byte at = ref _at;
        if (Left >= 2)
        {
            uint second = Unsafe.Add(ref at, 1);
            if (second - 1 < 0x7f)
            {
                _at = ref Unsafe.Add(ref at, 2);
                return (at & 0x7fu) | (second << 7);
            }
        }

        return ReadAnyUInt();
    }

    private ulong ReadAnyUInt()
    {
        long start = Offset;
        ulong value = 0;
        for (int shift = 0; ; shift += 7)
        {
            if (Left == 0)
            {
                if (_after == 0)
                {
                    throw new BareFormatException(BareFormatReason.Truncated, start, "expected a variable-length integer, found the end of the message in it");
                }

                Refill(1, keep: false);
            }

            byte octet = _at;
            if (shift == 63 && octet > 1)
            {
                throw new BareFormatException(BareFormatReason.IntegerTooWide, start, $"expected an integer of at most 64 bits, found 0x{octet:x2} as its tenth byte");
            }

            _at = ref Unsafe.Add(ref _at, 1);
            value |= (ulong)(octet & 0x7f) << shift;
            if (octet < 0x80)
            {
                if (octet == 0 && shift != 0)
                {
                    throw new BareFormatException(BareFormatReason.OverlongInteger, start,
                        $"expected {value} in the fewest bytes, {SizeOfUInt(value)}, found it in {(shift / 7) + 1}");
                }

                return value;
            }
        }
    }

    [DoesNotReturn]
    private readonly void ThrowInvalidBool(byte value) => throw InvalidBool(value, 1);

    [DoesNotReturn]
    private readonly void ThrowInvalidPresence(byte value) => throw new BareFormatException(
        BareFormatReason.InvalidOptional, Offset - 1, $"expected 0 or 1 before an optional value, found {value}");

    /// <summary>Accepts a count that later segments make possible.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly void CheckCount(ulong count, int smallestElement)
    {
        ulong possible = (ulong)Remaining / (uint)smallestElement;
        if (count > possible)
        {
            throw new BareFormatException(BareFormatReason.LengthBeyondInput, Offset - SizeOfUInt(count),
                $"expected at most {possible} elements of at least {smallestElement} bytes in the {Remaining} bytes left, found a count of {count}");
        }

        CheckCountLimit(count, Offset - SizeOfUInt(count));
    }

    /// <inheritdoc cref="CheckCount"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly void CheckFixedCount(ulong count, int smallestElement)
    {
        if (count > (ulong)Remaining / (uint)smallestElement)
        {
            throw new BareFormatException(BareFormatReason.Truncated, Offset,
                $"expected {count} elements of at least {smallestElement} bytes, found {Remaining} bytes up to the end of the message");
        }

        CheckCountLimit(count, Offset);
    }

    private readonly void CheckCountLimit(ulong count, long offset)
    {
        if (count > (uint)_maxCount)
        {
            throw new BareFormatException(BareFormatReason.CountLimit, offset, $"expected at most {_maxCount} elements by the limit, found {count}");
        }
    }

    [DoesNotReturn]
    private static void ThrowTooManyBytes(long length, BareLimits limits) => throw new BareFormatException(
        BareFormatReason.ByteLimit, limits.MaxBytes, $"expected at most {limits.MaxBytes} bytes by the limit, found {length}");
}
