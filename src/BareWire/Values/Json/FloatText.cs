using System.Globalization;

namespace Fidelity.BareWire.Values.Json;

/// <summary>The floats that JSON has no number for, as strings.</summary>
internal static class FloatText
{
    internal const uint UsualNaN32 = 0x7fc0_0000;
    internal const ulong UsualNaN64 = 0x7ff8_0000_0000_0000;
    internal const string Infinity = "Infinity";
    internal const string NegativeInfinity = "-Infinity";
    internal const string NaN = "NaN";

    private const string Before = "NaN(";
    private const string After = ")";

    internal static string Of(float value)
    {
        uint bits = BitConverter.SingleToUInt32Bits(value);
        return float.IsNaN(value) ? bits == UsualNaN32 ? NaN : string.Create(CultureInfo.InvariantCulture, $"{Before}{bits:x8}{After}") : Infinite(value > 0);
    }

    internal static string Of(double value)
    {
        ulong bits = BitConverter.DoubleToUInt64Bits(value);
        return double.IsNaN(value) ? bits == UsualNaN64 ? NaN : string.Create(CultureInfo.InvariantCulture, $"{Before}{bits:x16}{After}") : Infinite(value > 0);
    }

    /// <summary>The bits of an f32. False if the text is none of those that <see cref="Of(float)"/> writes.</summary>
    internal static bool TryRead32(string text, out uint bits)
    {
        bits = text switch
        {
            NaN => UsualNaN32,
            Infinity => BitConverter.SingleToUInt32Bits(float.PositiveInfinity),
            NegativeInfinity => BitConverter.SingleToUInt32Bits(float.NegativeInfinity),
            _ => HexOf(text, 8) is { } hex ? (uint)hex : 0,
        };
        return !float.IsFinite(BitConverter.UInt32BitsToSingle(bits)) && (!text.StartsWith(Before, StringComparison.Ordinal) || float.IsNaN(BitConverter.UInt32BitsToSingle(bits)));
    }

    /// <summary>The bits of an f64. False if the text is none of those that <see cref="Of(double)"/> writes.</summary>
    internal static bool TryRead64(string text, out ulong bits)
    {
        bits = text switch
        {
            NaN => UsualNaN64,
            Infinity => BitConverter.DoubleToUInt64Bits(double.PositiveInfinity),
            NegativeInfinity => BitConverter.DoubleToUInt64Bits(double.NegativeInfinity),
            _ => HexOf(text, 16) ?? 0,
        };
        return !double.IsFinite(BitConverter.UInt64BitsToDouble(bits)) && (!text.StartsWith(Before, StringComparison.Ordinal) || double.IsNaN(BitConverter.UInt64BitsToDouble(bits)));
    }

    private static string Infinite(bool isPositive) => isPositive ? Infinity : NegativeInfinity;

    private static ulong? HexOf(string text, int digits) =>
        text.Length == Before.Length + digits + After.Length
        && text.StartsWith(Before, StringComparison.Ordinal)
        && text.EndsWith(After, StringComparison.Ordinal)
        && ulong.TryParse(text.AsSpan(Before.Length, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ulong bits)
            ? bits
            : null;
}
