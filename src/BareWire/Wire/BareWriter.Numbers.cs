// Invariants: see BareWriter.cs. Numbers are written unaligned; on big-endian machines their bytes are reversed.
using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Fidelity.BareWire;

/// <content>Numbers of fixed size.</content>
public ref partial struct BareWriter
{
    /// <summary>Writes 1 byte.</summary>
    /// <exception cref="BareValueException">The destination is too small.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteU8(byte value)
    {
        ref byte at = ref Need(sizeof(byte));
        _at = ref Unsafe.Add(ref at, sizeof(byte));
        at = value;
    }

    /// <summary>Writes 2 bytes.</summary>
    /// <inheritdoc cref="WriteU8" path="/exception"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteU16(ushort value)
    {
        ref byte at = ref Need(sizeof(ushort));
        _at = ref Unsafe.Add(ref at, sizeof(ushort));
        Unsafe.WriteUnaligned(ref at, BitConverter.IsLittleEndian ? value : BinaryPrimitives.ReverseEndianness(value));
    }

    /// <summary>Writes 4 bytes.</summary>
    /// <inheritdoc cref="WriteU8" path="/exception"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteU32(uint value)
    {
        ref byte at = ref Need(sizeof(uint));
        _at = ref Unsafe.Add(ref at, sizeof(uint));
        Unsafe.WriteUnaligned(ref at, BitConverter.IsLittleEndian ? value : BinaryPrimitives.ReverseEndianness(value));
    }

    /// <summary>Writes 8 bytes.</summary>
    /// <inheritdoc cref="WriteU8" path="/exception"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteU64(ulong value)
    {
        ref byte at = ref Need(sizeof(ulong));
        _at = ref Unsafe.Add(ref at, sizeof(ulong));
        Unsafe.WriteUnaligned(ref at, BitConverter.IsLittleEndian ? value : BinaryPrimitives.ReverseEndianness(value));
    }

    /// <summary>Writes 1 byte, two's complement.</summary>
    /// <inheritdoc cref="WriteU8" path="/exception"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteI8(sbyte value) => WriteU8((byte)value);

    /// <summary>Writes 2 bytes, two's complement.</summary>
    /// <inheritdoc cref="WriteU8" path="/exception"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteI16(short value) => WriteU16((ushort)value);

    /// <summary>Writes 4 bytes, two's complement.</summary>
    /// <inheritdoc cref="WriteU8" path="/exception"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteI32(int value) => WriteU32((uint)value);

    /// <summary>Writes 8 bytes, two's complement.</summary>
    /// <inheritdoc cref="WriteU8" path="/exception"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteI64(long value) => WriteU64((ulong)value);

    /// <summary>Writes 4 bytes, IEEE 754. The bits of a NaN are kept.</summary>
    /// <inheritdoc cref="WriteU8" path="/exception"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteF32(float value) => WriteU32(BitConverter.SingleToUInt32Bits(value));

    /// <summary>Writes 8 bytes, IEEE 754. The bits of a NaN are kept.</summary>
    /// <inheritdoc cref="WriteU8" path="/exception"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteF64(double value) => WriteU64(BitConverter.DoubleToUInt64Bits(value));

    /// <summary>Writes numbers of fixed size, without their count.</summary>
    /// <typeparam name="T">One of byte, sbyte, short, ushort, int, uint, long, ulong, float, double.</typeparam>
    /// <exception cref="NotSupportedException"><typeparamref name="T"/> is another type.</exception>
    /// <inheritdoc cref="WriteU8" path="/exception"/>
    public void WriteNumbers<T>(scoped ReadOnlySpan<T> values)
        where T : unmanaged
    {
        FixedNumber.Require<T>();
        while (values.Length > FixedNumber.AtOnce)
        {
            WriteNumbersAtOnce(values[..FixedNumber.AtOnce]);
            values = values[FixedNumber.AtOnce..];
        }

        WriteNumbersAtOnce(values);
    }

    /// <summary>Writes bools, without their count.</summary>
    /// <inheritdoc cref="WriteU8" path="/exception"/>
    public void WriteBools(scoped ReadOnlySpan<bool> values)
    {
        foreach (bool value in values)
        {
            WriteBool(value);
        }
    }

    private void WriteNumbersAtOnce<T>(scoped ReadOnlySpan<T> values)
        where T : unmanaged
    {
        ReadOnlySpan<byte> bytes = MemoryMarshal.AsBytes(values);
        if (BitConverter.IsLittleEndian || Unsafe.SizeOf<T>() == 1)
        {
            WriteBytes(bytes);
            return;
        }

        Span<byte> room = WriteFixed(bytes.Length);
        bytes.CopyTo(room);
        BareReader.ReverseEach(room, Unsafe.SizeOf<T>());
    }
}
