// Invariants:
// - A new string is written only here, before anyone else has seen it.
// - The widening and narrowing loops touch exactly the first `length` units: short runs by two overlapping loads and
//   stores that both lie inside, longer ones by whole vectors and one that overlaps the end.
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;
using System.Text.Unicode;

namespace Fidelity.BareWire.Text;

/// <summary>Strict UTF-8 to and from .NET text; ASCII, the usual case, in one pass.</summary>
internal static class Utf8Text
{
    private const ulong NonAscii8 = 0x8080_8080_8080_8080;
    private const uint NonAscii4 = 0x8080_8080;
    private const ulong NonAsciiChars4 = 0xff80_ff80_ff80_ff80;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Decodes text into a new string.</summary>
    /// <param name="utf8">Its first byte.</param>
    /// <param name="length">The number of bytes, at least 1.</param>
    /// <param name="invalid">The index of the first byte that is not UTF-8, or -1.</param>
    /// <returns>The text, or an empty string if it is invalid.</returns>
    internal static string Decode(ref readonly byte utf8, int length, out int invalid)
    {
        string text = new('\0', length);
        invalid = -1;
        return TryWiden(in utf8, ref MemoryMarshal.GetReference(text.AsSpan()), (nuint)(uint)length) ? text : DecodeBeyondAscii(in utf8, length, out invalid);
    }

    /// <summary>The index of the first byte that is not UTF-8, or -1. Nothing is allocated.</summary>
    internal static int FindInvalid(ReadOnlySpan<byte> utf8)
    {
        if (Utf8.IsValid(utf8))
        {
            return -1;
        }

        int start = 0;
        while (Rune.DecodeFromUtf8(utf8[start..], out _, out int consumed) == System.Buffers.OperationStatus.Done)
        {
            start += consumed;
        }

        return start;
    }

    /// <summary>The number of bytes that text takes.</summary>
    /// <exception cref="BareValueException">It has half a surrogate pair.</exception>
    internal static int CountBytes(ReadOnlySpan<char> text)
    {
        try
        {
            return Strict.GetByteCount(text);
        }
        catch (EncoderFallbackException failure)
        {
            throw HalfPair(failure);
        }
    }

    /// <summary>Encodes text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="destination">Room for exactly its bytes, or more.</param>
    /// <returns>The number of bytes.</returns>
    /// <exception cref="BareValueException">It has half a surrogate pair.</exception>
    internal static int Encode(ReadOnlySpan<char> text, Span<byte> destination)
    {
        try
        {
            return Strict.GetBytes(text, destination);
        }
        catch (EncoderFallbackException failure)
        {
            throw HalfPair(failure);
        }
    }

    /// <summary>Makes ASCII bytes into chars. False, with part of them written, if one is not ASCII.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool TryWiden(ref readonly byte source, ref char destination, nuint length)
    {
        ref byte from = ref Unsafe.AsRef(in source);
        ref byte to = ref Unsafe.As<char, byte>(ref destination);
        if (length >= 16)
        {
            return TryWidenLong(ref from, ref to, length);
        }

        if (length >= 8)
        {
            ulong first = Unsafe.ReadUnaligned<ulong>(ref from);
            ulong last = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref from, length - 8));
            Widen8(first, ref to);
            Widen8(last, ref Unsafe.Add(ref to, (length - 8) * 2));
            return ((first | last) & NonAscii8) == 0;
        }

        if (length >= 4)
        {
            uint first = Unsafe.ReadUnaligned<uint>(ref from);
            uint last = Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref from, length - 4));
            Widen4(first, ref to);
            Widen4(last, ref Unsafe.Add(ref to, (length - 4) * 2));
            return ((first | last) & NonAscii4) == 0;
        }

        byte all = 0;
        for (nuint i = 0; i < length; i++)
        {
            byte value = Unsafe.Add(ref from, i);
            all |= value;
            Unsafe.Add(ref destination, i) = (char)value;
        }

        return all < 0x80;
    }

    /// <summary>Makes ASCII chars into bytes. False, with part of them written, if one is not ASCII.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool TryNarrow(ref readonly char source, ref byte destination, nuint length)
    {
        ref byte from = ref Unsafe.As<char, byte>(ref Unsafe.AsRef(in source));
        if (length >= 16)
        {
            return TryNarrowLong(ref from, ref destination, length);
        }

        if (length >= 8)
        {
            Vector128<ushort> first = Unsafe.ReadUnaligned<Vector128<ushort>>(ref from);
            Vector128<ushort> last = Unsafe.ReadUnaligned<Vector128<ushort>>(ref Unsafe.Add(ref from, (length - 8) * 2));
            Unsafe.WriteUnaligned(ref destination, Vector128.Narrow(first, first).AsUInt64().ToScalar());
            Unsafe.WriteUnaligned(ref Unsafe.Add(ref destination, length - 8), Vector128.Narrow(last, last).AsUInt64().ToScalar());
            return ((first | last) & Vector128.Create((ushort)0xff80)) == Vector128<ushort>.Zero;
        }

        if (length >= 4)
        {
            ulong first = Unsafe.ReadUnaligned<ulong>(ref from);
            ulong last = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref from, (length - 4) * 2));
            Narrow4(first, ref destination);
            Narrow4(last, ref Unsafe.Add(ref destination, length - 4));
            return ((first | last) & NonAsciiChars4) == 0;
        }

        int all = 0;
        for (nuint i = 0; i < length; i++)
        {
            ushort value = Unsafe.ReadUnaligned<ushort>(ref Unsafe.Add(ref from, i * 2));
            all |= value;
            Unsafe.Add(ref destination, i) = (byte)value;
        }

        return all < 0x80;
    }

    private static bool TryWidenLong(ref byte from, ref byte to, nuint length)
    {
        Vector128<byte> all = Vector128<byte>.Zero;
        nuint last = length - 16;
        for (nuint i = 0; ; i += 16)
        {
            nuint start = Math.Min(i, last);
            Vector128<byte> bytes = Unsafe.ReadUnaligned<Vector128<byte>>(ref Unsafe.Add(ref from, start));
            all |= bytes;
            (Vector128<ushort> lower, Vector128<ushort> upper) = Vector128.Widen(bytes);
            Unsafe.WriteUnaligned(ref Unsafe.Add(ref to, start * 2), lower);
            Unsafe.WriteUnaligned(ref Unsafe.Add(ref to, (start * 2) + 16), upper);
            if (i >= last)
            {
                return all.ExtractMostSignificantBits() == 0;
            }
        }
    }

    private static bool TryNarrowLong(ref byte from, ref byte to, nuint length)
    {
        Vector128<ushort> all = Vector128<ushort>.Zero;
        nuint last = length - 16;
        for (nuint i = 0; ; i += 16)
        {
            nuint start = Math.Min(i, last);
            Vector128<ushort> lower = Unsafe.ReadUnaligned<Vector128<ushort>>(ref Unsafe.Add(ref from, start * 2));
            Vector128<ushort> upper = Unsafe.ReadUnaligned<Vector128<ushort>>(ref Unsafe.Add(ref from, (start * 2) + 16));
            all |= lower | upper;
            Unsafe.WriteUnaligned(ref Unsafe.Add(ref to, start), Vector128.Narrow(lower, upper));
            if (i >= last)
            {
                return (all & Vector128.Create((ushort)0xff80)) == Vector128<ushort>.Zero;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Widen8(ulong bytes, ref byte to) =>
        Unsafe.WriteUnaligned(ref to, Vector128.WidenLower(Vector128.CreateScalarUnsafe(bytes).AsByte()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Widen4(uint bytes, ref byte to) =>
        Unsafe.WriteUnaligned(ref to, Vector128.WidenLower(Vector128.CreateScalarUnsafe((ulong)bytes).AsByte()).AsUInt64().ToScalar());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Narrow4(ulong chars, ref byte to)
    {
        Vector128<ushort> units = Vector128.CreateScalarUnsafe(chars).AsUInt16();
        Unsafe.WriteUnaligned(ref to, Vector128.Narrow(units, units).AsUInt32().ToScalar());
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static string DecodeBeyondAscii(ref readonly byte utf8, int length, out int invalid)
    {
        ReadOnlySpan<byte> bytes = MemoryMarshal.CreateReadOnlySpan(in utf8, length);
        invalid = FindInvalid(bytes);
        if (invalid >= 0)
        {
            return "";
        }

        string text = Encoding.UTF8.GetString(bytes);
        Debug.Assert(text.Length <= length, "UTF-8 never takes fewer bytes than UTF-16 takes units");
        return text;
    }

    private static BareValueException HalfPair(EncoderFallbackException failure) => new(
        $"Expected text that Unicode can encode, found half a surrogate pair (U+{(int)failure.CharUnknown:X4}) at index {failure.Index}. Remove or replace it before encoding.");
}
