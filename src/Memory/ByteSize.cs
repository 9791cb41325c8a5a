using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Fidelity.Memory;

/// <summary>
/// A number of bytes, never negative. Written as <c>64.MB</c> or <c>4.KB</c>; one KB is 1024 bytes.
/// Arithmetic is checked: a result that is negative or does not fit throws <see cref="OverflowException"/>.
/// </summary>
public readonly struct ByteSize : IEquatable<ByteSize>, IComparable<ByteSize>, ISpanParsable<ByteSize>, ISpanFormattable
{
    private const long Step = 1024;
    private static readonly string[] Units = ["B", "KB", "MB", "GB", "TB"];

    /// <summary>Makes a size of <paramref name="bytes"/> bytes.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="bytes"/> is negative.</exception>
    public ByteSize(long bytes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(bytes);
        Bytes = bytes;
    }

    /// <summary>The size in bytes.</summary>
    public long Bytes { get; }

    /// <summary>No bytes at all.</summary>
    public static ByteSize Zero => default;

    /// <summary>Adds two sizes.</summary>
    /// <exception cref="OverflowException">The sum does not fit in 63 bits.</exception>
    public static ByteSize operator +(ByteSize left, ByteSize right) => new(checked(left.Bytes + right.Bytes));

    /// <summary>Subtracts a size from another.</summary>
    /// <exception cref="OverflowException"><paramref name="right"/> is larger than <paramref name="left"/>.</exception>
    public static ByteSize operator -(ByteSize left, ByteSize right) => left.Bytes >= right.Bytes
        ? new(left.Bytes - right.Bytes)
        : throw new OverflowException($"{right} cannot be taken from {left}: a size is never negative.");

    /// <summary>Multiplies a size.</summary>
    /// <exception cref="OverflowException">The product is negative or does not fit in 63 bits.</exception>
    public static ByteSize operator *(ByteSize size, long factor) => factor >= 0
        ? new(checked(size.Bytes * factor))
        : throw new OverflowException($"{size} cannot be multiplied by {factor}: a size is never negative.");

    /// <inheritdoc cref="op_Multiply(ByteSize, long)"/>
    public static ByteSize operator *(long factor, ByteSize size) => size * factor;

    /// <summary>Divides a size, rounding down.</summary>
    /// <exception cref="DivideByZeroException"><paramref name="divisor"/> is 0.</exception>
    /// <exception cref="OverflowException"><paramref name="divisor"/> is negative.</exception>
    public static ByteSize operator /(ByteSize size, long divisor) => divisor >= 0
        ? new(size.Bytes / divisor)
        : throw new OverflowException($"{size} cannot be divided by {divisor}: a size is never negative.");

    /// <summary>How many times <paramref name="divisor"/> fits into <paramref name="size"/>, rounded down.</summary>
    /// <exception cref="DivideByZeroException"><paramref name="divisor"/> is zero bytes.</exception>
    public static long operator /(ByteSize size, ByteSize divisor) => size.Bytes / divisor.Bytes;

    /// <summary>Whether two sizes are equal.</summary>
    public static bool operator ==(ByteSize left, ByteSize right) => left.Bytes == right.Bytes;

    /// <summary>Whether two sizes differ.</summary>
    public static bool operator !=(ByteSize left, ByteSize right) => left.Bytes != right.Bytes;

    /// <summary>Whether the left size is smaller.</summary>
    public static bool operator <(ByteSize left, ByteSize right) => left.Bytes < right.Bytes;

    /// <summary>Whether the left size is larger.</summary>
    public static bool operator >(ByteSize left, ByteSize right) => left.Bytes > right.Bytes;

    /// <summary>Whether the left size is not larger.</summary>
    public static bool operator <=(ByteSize left, ByteSize right) => left.Bytes <= right.Bytes;

    /// <summary>Whether the left size is not smaller.</summary>
    public static bool operator >=(ByteSize left, ByteSize right) => left.Bytes >= right.Bytes;

    /// <summary>Reads a size as people write it: <c>64 MB</c>, <c>1.5GB</c>, <c>17</c>, <c>4 kb</c>.</summary>
    /// <exception cref="FormatException">The text is no size; the message says what was expected.</exception>
    public static ByteSize Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) => TryParse(s, provider, out ByteSize size)
        ? size
        : throw new FormatException($"'{s}' is not a size. Expected a number and a unit B, KB, MB, GB or TB, such as '64 MB'.");

    /// <inheritdoc cref="Parse(ReadOnlySpan{char}, IFormatProvider?)"/>
    public static ByteSize Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <summary>Reads a size as people write it, and tells whether it was one.</summary>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out ByteSize result)
    {
        result = default;
        ReadOnlySpan<char> text = s.Trim();
        int digits = text.Length;
        while (digits > 0 && char.IsAsciiLetter(text[digits - 1]))
        {
            digits--;
        }

        ReadOnlySpan<char> unit = text[digits..];
        int power = 0;
        if (!unit.IsEmpty)
        {
            power = Array.FindIndex(Units, UnitMatcher(unit));
            if (power < 0)
            {
                return false;
            }
        }

        if (!decimal.TryParse(text[..digits].TrimEnd(), NumberStyles.AllowDecimalPoint, provider ?? CultureInfo.InvariantCulture, out decimal number))
        {
            return false;
        }

        decimal factor = 1;
        for (int i = 0; i < power; i++)
        {
            factor *= Step;
        }

        if (number > long.MaxValue / factor)
        {
            return false;
        }

        result = new ByteSize((long)(number * factor));
        return true;
    }

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, IFormatProvider?, out ByteSize)"/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ByteSize result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc/>
    public int CompareTo(ByteSize other) => Bytes.CompareTo(other.Bytes);

    /// <inheritdoc/>
    public bool Equals(ByteSize other) => Bytes == other.Bytes;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is ByteSize other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Bytes.GetHashCode();

    /// <summary>The size in the largest unit that keeps it at one or more, with at most two decimals: <c>1.5 MB</c>.</summary>
    public override string ToString() => ToString(null, CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public string ToString(string? format, IFormatProvider? formatProvider) => string.Create(formatProvider, $"{this}");

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null)
    {
        int unit = 0;
        decimal number = Bytes;
        while (number >= Step && unit < Units.Length - 1)
        {
            number /= Step;
            unit++;
        }

        return destination.TryWrite(provider ?? CultureInfo.InvariantCulture, $"{number:0.##} {Units[unit]}", out charsWritten);
    }

    private static Predicate<string> UnitMatcher(ReadOnlySpan<char> unit)
    {
        string wanted = unit.ToString();
        return known => known.Equals(wanted, StringComparison.OrdinalIgnoreCase);
    }
}
