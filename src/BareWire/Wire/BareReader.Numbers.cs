// Invariants: see BareReader.cs. Numbers are read unaligned; on big-endian machines their bytes are reversed.
using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Fidelity.BareWire;

/// <content>Numbers of fixed size.</content>
public ref partial struct BareReader
{
    /// <summary>Reads 1 byte.</summary>
    /// <exception cref="BareFormatException">It is missing.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public byte ReadU8()
    {
        ref byte at = ref Need(sizeof(byte));
        byte value = at;
        _at = ref Unsafe.Add(ref at, sizeof(byte));
        return value;
    }

    /// <summary>Reads 2 bytes.</summary>
    /// <exception cref="BareFormatException">They are cut off.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ushort ReadU16()
    {
        ref byte at = ref Need(sizeof(ushort));
        ushort value = Unsafe.ReadUnaligned<ushort>(ref at);
        _at = ref Unsafe.Add(ref at, sizeof(ushort));
        return BitConverter.IsLittleEndian ? value : BinaryPrimitives.ReverseEndianness(value);
    }

    /// <summary>Reads 4 bytes.</summary>
    /// <inheritdoc cref="ReadU16" path="/exception"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint ReadU32()
    {
        ref byte at = ref Need(sizeof(uint));
        uint value = Unsafe.ReadUnaligned<uint>(ref at);
        _at = ref Unsafe.Add(ref at, sizeof(uint));
        return BitConverter.IsLittleEndian ? value : BinaryPrimitives.ReverseEndianness(value);
    }

    /// <summary>Reads 8 bytes.</summary>
    /// <inheritdoc cref="ReadU16" path="/exception"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong ReadU64()
    {
        ref byte at = ref Need(sizeof(ulong));
        ulong value = Unsafe.ReadUnaligned<ulong>(ref at);
        _at = ref Unsafe.Add(ref at, sizeof(ulong));
        return BitConverter.IsLittleEndian ? value : BinaryPrimitives.ReverseEndianness(value);
    }

    /// <summary>Reads 1 byte, two's complement.</summary>
    /// <inheritdoc cref="ReadU8" path="/exception"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public sbyte ReadI8() => (sbyte)ReadU8();

    /// <summary>Reads 2 bytes, two's complement.</summary>
    /// <inheritdoc cref="ReadU16" path="/exception"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public short ReadI16() => (short)ReadU16();

    /// <summary>Reads 4 bytes, two's complement.</summary>
    /// <inheritdoc cref="ReadU16" path="/exception"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int ReadI32() => (int)ReadU32();

    /// <summary>Reads 8 bytes, two's complement.</summary>
    /// <inheritdoc cref="ReadU16" path="/exception"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long ReadI64() => (long)ReadU64();

    /// <summary>Reads 4 bytes, IEEE 754. The bits of a NaN are kept.</summary>
    /// <inheritdoc cref="ReadU16" path="/exception"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float ReadF32() => BitConverter.UInt32BitsToSingle(ReadU32());

    /// <summary>Reads 8 bytes, IEEE 754. The bits of a NaN are kept.</summary>
    /// <inheritdoc cref="ReadU16" path="/exception"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double ReadF64() => BitConverter.UInt64BitsToDouble(ReadU64());

    /// <summary>Reads numbers of fixed size into all of <paramref name="destination"/>.</summary>
    /// <typeparam name="T">One of byte, sbyte, short, ushort, int, uint, long, ulong, float, double.</typeparam>
    /// <exception cref="NotSupportedException"><typeparamref name="T"/> is another type.</exception>
    /// <inheritdoc cref="ReadU16" path="/exception"/>
    public void ReadNumbers<T>(scoped Span<T> destination)
        where T : unmanaged
    {
        FixedNumber.Require<T>();
        RequireRemaining((long)destination.Length * Unsafe.SizeOf<T>());
        while (destination.Length > FixedNumber.AtOnce)
        {
            ReadNumbersAtOnce(destination[..FixedNumber.AtOnce]);
            destination = destination[FixedNumber.AtOnce..];
        }

        ReadNumbersAtOnce(destination);
    }

    /// <summary>Reads bools into all of <paramref name="destination"/>.</summary>
    /// <exception cref="BareFormatException">One is neither 0 nor 1, or they are cut off.</exception>
    public void ReadBools(scoped Span<bool> destination)
    {
        Span<byte> bytes = MemoryMarshal.AsBytes(destination);
        if (Left < bytes.Length)
        {
            ReadBoolsOneByOne(destination);
            return;
        }

        ReadOnlySpan<byte> source = MemoryMarshal.CreateReadOnlySpan(ref _at, bytes.Length);
        int invalid = source.IndexOfAnyExceptInRange((byte)0, (byte)1);
        if (invalid >= 0)
        {
            _at = ref Unsafe.Add(ref _at, invalid + 1);
            ThrowInvalidBool(source[invalid]);
        }

        source.CopyTo(bytes);
        _at = ref Unsafe.Add(ref _at, bytes.Length);
    }

    /// <summary>The next bytes, contiguous, for the caller to take apart.</summary>
    /// <param name="bytes">Their number, which must not be negative.</param>
    /// <returns>A slice of the input, or of a copy that only lasts until the next read where the input lies in segments.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    /// <exception cref="BareFormatException">They are cut off.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<byte> ReadFixed(int bytes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(bytes);
        ref byte at = ref Need(bytes);
        _at = ref Unsafe.Add(ref at, bytes);
        return MemoryMarshal.CreateReadOnlySpan(ref at, bytes);
    }

    internal static void ReverseEach(Span<byte> bytes, int size)
    {
        for (int start = 0; start < bytes.Length; start += size)
        {
            bytes.Slice(start, size).Reverse();
        }
    }

    private void ReadNumbersAtOnce<T>(scoped Span<T> destination)
        where T : unmanaged
    {
        Span<byte> bytes = MemoryMarshal.AsBytes(destination);
        if (Left >= bytes.Length)
        {
            MemoryMarshal.CreateReadOnlySpan(ref _at, bytes.Length).CopyTo(bytes);
            _at = ref Unsafe.Add(ref _at, bytes.Length);
        }
        else
        {
            CopyAcrossSegments(bytes);
        }

        if (!BitConverter.IsLittleEndian && Unsafe.SizeOf<T>() > 1)
        {
            ReverseEach(bytes, Unsafe.SizeOf<T>());
        }
    }

    private void ReadBoolsOneByOne(scoped Span<bool> destination)
    {
        for (int i = 0; i < destination.Length; i++)
        {
            destination[i] = ReadBool();
        }
    }

    private void CopyAcrossSegments(scoped Span<byte> destination)
    {
        while (!destination.IsEmpty)
        {
            Need(1);
            int now = (int)Math.Min(Left, destination.Length);
            MemoryMarshal.CreateReadOnlySpan(ref _at, now).CopyTo(destination);
            _at = ref Unsafe.Add(ref _at, now);
            destination = destination[now..];
        }
    }
}
