// Invariants: widening and narrowing touch exactly the first `length` units. Short runs are two overlapping loads and
// stores that both lie inside; longer ones are whole vectors and one that overlaps them at the end.
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fidelity.BareWire.Text;

/// <summary>ASCII to and from UTF-16, where the usual text is short.</summary>
internal static class AsciiText
{
    private const ulong NonAscii8 = 0x8080_8080_8080_8080;
    private const uint NonAscii4 = 0x8080_8080;
    private const ulong NonAsciiChars4 = 0xff80_ff80_ff80_ff80;

    /// <summary>A new string of 1 to 15 ASCII bytes, or null if one is not ASCII. Then nothing is allocated.</summary>
    internal static string? TryMakeShort(ref byte from, nuint length)
    {
        if (length >= 8)
        {
            ulong first = Unsafe.ReadUnaligned<ulong>(ref from);
            ulong last = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref from, length - 8));
            if (((first | last) & NonAscii8) != 0)
            {
                return null;
            }

            string text = new('\0', (int)length);
            ref byte to = ref UnitsOf(text);
            Widen8(first, ref to);
            Widen8(last, ref Unsafe.Add(ref to, (length - 8) * 2));
            return text;
        }

        if (length >= 4)
        {
            uint first = Unsafe.ReadUnaligned<uint>(ref from);
            uint last = Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref from, length - 4));
            if (((first | last) & NonAscii4) != 0)
            {
                return null;
            }

            string text = new('\0', (int)length);
            ref byte to = ref UnitsOf(text);
            Widen4(first, ref to);
            Widen4(last, ref Unsafe.Add(ref to, (length - 4) * 2));
            return text;
        }

        return TryMakeTiny(ref from, length);
    }

    /// <summary>A new string of 16 to 32 ASCII bytes, or null if one is not ASCII. Then nothing is allocated.</summary>
    internal static string? TryMakeMedium(ref byte from, nuint length)
    {
        Vector128<byte> first = Unsafe.ReadUnaligned<Vector128<byte>>(ref from);
        Vector128<byte> last = Unsafe.ReadUnaligned<Vector128<byte>>(ref Unsafe.Add(ref from, length - 16));
        if ((first | last).ExtractMostSignificantBits() != 0)
        {
            return null;
        }

        string text = new('\0', (int)length);
        ref byte to = ref UnitsOf(text);
        Widen16(first, ref to);
        Widen16(last, ref Unsafe.Add(ref to, (length - 16) * 2));
        return text;
    }

    /// <summary>A new string of at least 16 bytes, all ASCII.</summary>
    internal static string MakeLong(ref byte from, nuint length)
    {
        string text = new('\0', (int)length);
        ref byte to = ref UnitsOf(text);
        nuint last = length - 16;
        for (nuint i = 0; i < last; i += 16)
        {
            Widen16(Unsafe.ReadUnaligned<Vector128<byte>>(ref Unsafe.Add(ref from, i)), ref Unsafe.Add(ref to, i * 2));
        }

        Widen16(Unsafe.ReadUnaligned<Vector128<byte>>(ref Unsafe.Add(ref from, last)), ref Unsafe.Add(ref to, last * 2));
        return text;
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

    private static string? TryMakeTiny(ref byte from, nuint length)
    {
        uint first = from;
        uint middle = Unsafe.Add(ref from, length / 2);
        uint last = Unsafe.Add(ref from, length - 1);
        if ((first | middle | last) >= 0x80)
        {
            return null;
        }

        string text = new('\0', (int)length);
        ref char to = ref Unsafe.As<byte, char>(ref UnitsOf(text));
        to = (char)first;
        Unsafe.Add(ref to, length / 2) = (char)middle;
        Unsafe.Add(ref to, length - 1) = (char)last;
        return text;
    }

    /// <summary>The units of a string that nobody else has seen yet.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref byte UnitsOf(string text) => ref Unsafe.As<char, byte>(ref Unsafe.AsRef(in text.GetPinnableReference()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Widen16(Vector128<byte> bytes, ref byte to)
    {
        (Vector128<ushort> lower, Vector128<ushort> upper) = Vector128.Widen(bytes);
        Unsafe.WriteUnaligned(ref to, lower);
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref to, 16), upper);
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
}
