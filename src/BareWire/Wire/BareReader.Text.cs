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
        ulong claimed = ReadUInt();
        if (claimed > (ulong)Left)
        {
            JoinText(claimed);
        }

        int length = (int)claimed;
        if (length == 0)
        {
            return "";
        }

        ref byte text = ref _at;
        _at = ref Unsafe.Add(ref text, length);
        string value = Utf8Text.Decode(ref text, length, out int invalid);
        if (invalid >= 0)
        {
            ThrowInvalidText(length, invalid);
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
            ThrowInvalidText(text.Length, invalid);
        }

        return text;
    }

    /// <summary>Reads bytes after their number into a new array.</summary>
    /// <exception cref="BareFormatException">They are cut off.</exception>
    public byte[] ReadData()
    {
        ulong length = ReadUInt();
        if (length > (ulong)Left)
        {
            CheckLength(length);
        }

        return length == 0 ? [] : ReadData((int)length);
    }

    /// <summary>Reads a number of bytes that the schema fixes into a new array.</summary>
    /// <inheritdoc cref="ReadDataSlice(int)" path="/exception"/>
    public byte[] ReadData(int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        RequireRemaining(length);
        byte[] value = GC.AllocateUninitializedArray<byte>(length);
        ReadNumbers<byte>(value);
        return value;
    }

    /// <summary>Reads bytes after their number, where they lie in the input.</summary>
    /// <returns>As of <see cref="ReadTextSlice"/>.</returns>
    /// <exception cref="BareFormatException">They are cut off.</exception>
    public ReadOnlySpan<byte> ReadDataSlice()
    {
        ulong length = ReadUInt();
        if (length > (ulong)Left)
        {
            CheckLength(length);
        }

        return ReadDataSlice((int)length);
    }

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

    /// <summary>Makes text contiguous that lies across segments, if the message has that much.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void JoinText(ulong length)
    {
        CheckLength(length);
        Refill((int)length, keep: false);
    }

    /// <summary>Accepts a length that later segments make possible.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly void CheckLength(ulong length)
    {
        long offset = Offset - SizeOfUInt(length);
        if (length > (ulong)Remaining)
        {
            throw new BareFormatException(BareFormatReason.LengthBeyondInput, offset, $"expected at most {Remaining} bytes of text or data, as many as are left, found a length of {length}");
        }

        if (length > (uint)Array.MaxLength)
        {
            throw new BareFormatException(BareFormatReason.CountLimit, offset, $"expected at most {Array.MaxLength} bytes in one value, found a length of {length}");
        }
    }

    [DoesNotReturn]
    private readonly void ThrowInvalidText(int length, int invalid)
    {
        long start = Offset - length;
        throw invalid == Utf8Text.TooLong
            ? new BareFormatException(BareFormatReason.CountLimit, start - SizeOfUInt((uint)length), $"expected at most {Utf8Text.LongestString} bytes of text in one string, found {length}")
            : new BareFormatException(BareFormatReason.InvalidUtf8, start + invalid, "expected text in UTF-8, found bytes that are none");
    }
}
