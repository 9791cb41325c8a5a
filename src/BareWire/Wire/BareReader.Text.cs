// Invariants: see BareReader.cs.
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Fidelity.BareWire.Text;

namespace Fidelity.BareWire;

/// <content>Text and data.</content>
public ref partial struct BareReader
{
    /// <summary>Reads text into a new string.</summary>
    /// <exception cref="BareFormatException">It is cut off or not UTF-8.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public string ReadString()
    {
        int length = ReadLength();
        if (length == 0)
        {
            return "";
        }

        Need(length);
        ref byte text = ref _at;
        _at = ref Unsafe.Add(ref _at, length);
        string value = Utf8Text.Decode(ref text, length, out int invalid);
        if (invalid >= 0)
        {
            ThrowInvalidUtf8(length - invalid);
        }

        return value;
    }

    /// <summary>Reads text as UTF-8, where it lies in the input.</summary>
    /// <returns>
    /// A slice of the input; where the input comes in segments and the text lies across them, a copy that lasts until
    /// the reader is disposed.
    /// </returns>
    /// <exception cref="BareFormatException">It is cut off or not UTF-8.</exception>
    public ReadOnlySpan<byte> ReadTextSlice()
    {
        ReadOnlySpan<byte> text = ReadDataSlice();
        int invalid = Utf8Text.FindInvalid(text);
        if (invalid >= 0)
        {
            ThrowInvalidUtf8(text.Length - invalid);
        }

        return text;
    }

    /// <summary>Reads bytes after their number into a new array.</summary>
    /// <exception cref="BareFormatException">They are cut off.</exception>
    public byte[] ReadData()
    {
        int length = ReadLength();
        return length == 0 ? [] : ReadData(length);
    }

    /// <summary>Reads a number of bytes that the schema fixes into a new array.</summary>
    /// <inheritdoc cref="ReadDataSlice(int)" path="/exception"/>
    public byte[] ReadData(int length)
    {
        RequireCount((ulong)length, 1);
        byte[] value = GC.AllocateUninitializedArray<byte>(length);
        ReadNumbers<byte>(value);
        return value;
    }

    /// <summary>Reads bytes after their number, where they lie in the input.</summary>
    /// <returns>As of <see cref="ReadTextSlice"/>.</returns>
    /// <exception cref="BareFormatException">They are cut off.</exception>
    public ReadOnlySpan<byte> ReadDataSlice() => ReadDataSlice(ReadLength());

    /// <summary>Reads a number of bytes that the schema fixes, where they lie in the input.</summary>
    /// <returns>As of <see cref="ReadTextSlice"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    /// <exception cref="BareFormatException">They are cut off.</exception>
    public ReadOnlySpan<byte> ReadDataSlice(int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        if (Left < length)
        {
            Refill(length, keep: true);
        }

        ReadOnlySpan<byte> value = MemoryMarshal.CreateReadOnlySpan(ref _at, length);
        _at = ref Unsafe.Add(ref _at, length);
        return value;
    }

    /// <summary>Reads the number of bytes of text or data; it is believed only if they can follow.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int ReadLength()
    {
        ulong length = ReadUInt();
        if (length > (ulong)Remaining || length > (uint)Array.MaxLength)
        {
            ThrowLength(length);
        }

        return (int)length;
    }

    [DoesNotReturn]
    private readonly void ThrowLength(ulong length)
    {
        long offset = Offset - SizeOfUInt(length);
        throw length > (ulong)Remaining
            ? new BareFormatException(BareFormatReason.LengthBeyondInput, offset, $"expected at most {Remaining} bytes of text or data, as many as are left, found a length of {length}")
            : new BareFormatException(BareFormatReason.CountLimit, offset, $"expected at most {Array.MaxLength} bytes in one value, found a length of {length}");
    }

    [DoesNotReturn]
    private readonly void ThrowInvalidUtf8(int bytesBack) => throw new BareFormatException(
        BareFormatReason.InvalidUtf8, Offset - bytesBack, "expected text in UTF-8, found bytes that are none");
}
