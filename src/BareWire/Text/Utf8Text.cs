using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;

namespace Fidelity.BareWire.Text;

/// <summary>Strict UTF-8 to and from .NET text.</summary>
internal static class Utf8Text
{
    /// <summary>The most bytes that are decoded into one string, as many as it can have units.</summary>
    internal const int LongestString = 0x3fff_ffdf;

    /// <summary>What <see cref="Decode"/> gives in place of an index if there are more than that.</summary>
    internal const int TooLong = int.MaxValue;

    private const int OnStack = 512;

    /// <summary>Refuses what is not text, instead of replacing it.</summary>
    internal static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Decodes text into a new string.</summary>
    /// <param name="utf8">Its first byte.</param>
    /// <param name="length">The number of bytes, at least 1.</param>
    /// <param name="invalid">The index of the first byte that does not begin a UTF-8 sequence, <see cref="TooLong"/>, or -1.</param>
    /// <returns>The text, or an empty string if it is invalid or too long.</returns>
    internal static string Decode(ref byte utf8, int length, out int invalid)
    {
        string? text = length < 16
            ? AsciiText.TryMakeShort(ref utf8, (nuint)(uint)length)
            : length <= 32 ? AsciiText.TryMakeMedium(ref utf8, (nuint)(uint)length) : null;
        if (text is null)
        {
            return DecodeOther(ref utf8, length, out invalid);
        }

        invalid = -1;
        return text;
    }

    /// <summary>The index of the first byte that does not begin a UTF-8 sequence, or -1. Nothing is allocated.</summary>
    internal static int FindInvalid(ReadOnlySpan<byte> utf8)
    {
        if (Utf8.IsValid(utf8))
        {
            return -1;
        }

        int start = 0;
        while (Rune.DecodeFromUtf8(utf8[start..], out _, out int consumed) == OperationStatus.Done)
        {
            start += consumed;
        }

        return start;
    }

    /// <summary>The number of bytes that text takes.</summary>
    /// <exception cref="BareValueException">It has half a surrogate pair, or takes more bytes than one object can hold.</exception>
    internal static int CountBytes(ReadOnlySpan<char> text)
    {
        try
        {
            return Strict.GetByteCount(text);
        }
        catch (EncoderFallbackException failure)
        {
            throw HalfPair(failure.CharUnknown, failure.Index);
        }
        catch (ArgumentException)
        {
            throw new BareValueException($"Expected text of at most {int.MaxValue} bytes in UTF-8, found {text.Length} UTF-16 units that take more. Divide it.");
        }
    }

    /// <summary>Encodes text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="destination">Room for its bytes.</param>
    /// <returns>The number of bytes.</returns>
    /// <exception cref="BareValueException">It has half a surrogate pair.</exception>
    internal static int Encode(ReadOnlySpan<char> text, Span<byte> destination)
    {
        OperationStatus status = Utf8.FromUtf16(text, destination, out int read, out int written, replaceInvalidSequences: false);
        return status == OperationStatus.Done ? written : throw HalfPair(text[read], read);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static string DecodeOther(ref byte utf8, int length, out int invalid)
    {
        ReadOnlySpan<byte> bytes = MemoryMarshal.CreateReadOnlySpan(ref utf8, length);
        if (length > LongestString)
        {
            invalid = TooLong;
            return "";
        }

        if (length > 32 && Ascii.IsValid(bytes))
        {
            invalid = -1;
            return AsciiText.MakeLong(ref utf8, (nuint)(uint)length);
        }

        return length <= OnStack ? DecodeOnStack(bytes, out invalid) : DecodeLong(bytes, out invalid);
    }

    [SkipLocalsInit]
    private static string DecodeOnStack(ReadOnlySpan<byte> utf8, out int invalid)
    {
        Span<char> units = stackalloc char[OnStack];
        if (Utf8.ToUtf16(utf8, units, out int read, out int written, replaceInvalidSequences: false) == OperationStatus.Done)
        {
            invalid = -1;
            return new string(units[..written]);
        }

        invalid = read;
        return "";
    }

    private static string DecodeLong(ReadOnlySpan<byte> utf8, out int invalid)
    {
        invalid = FindInvalid(utf8);
        return invalid < 0 ? Encoding.UTF8.GetString(utf8) : "";
    }

    private static BareValueException HalfPair(char unit, int index) => new(
        $"Expected text that Unicode can encode, found half a surrogate pair (U+{(int)unit:X4}) at index {index}. Remove or replace it before encoding.");
}
