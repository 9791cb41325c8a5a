using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Runtime.CompilerServices;
using Flights.Data;

namespace Flights.Parsing;

/// <summary>Reads a line's fields from its bytes, without allocating anything.</summary>
internal readonly struct RowParser(ColumnMap columns)
{
    private const int MostDigits = 9;
    private static readonly SearchValues<byte> DigitsAndPoint = SearchValues.Create("0123456789."u8);

    /// <summary>Reads one line, its end not included, a carriage return allowed.</summary>
    /// <param name="line">The line's bytes.</param>
    /// <param name="flight">The row.</param>
    /// <param name="culprit">With a fault, the field that has it, or the whole line.</param>
    public RowFault Parse(ReadOnlySpan<byte> line, ref Flight flight, out ReadOnlySpan<byte> culprit)
    {
        if (line[^1] == '\r')
        {
            line = line[..^1];
        }

        culprit = line;
        ReadOnlySpan<byte> rest = line;
        RowFault fault = RowFault.None;
        int field = 0;
        while (true)
        {
            int end = IndexOfComma(rest);
            RowFault found = ParseField(field++, rest[..end], ref flight);
            if (found != RowFault.None && fault == RowFault.None)
            {
                fault = found;
                culprit = rest[..end];
            }

            if (end == rest.Length)
            {
                break;
            }

            rest = rest[(end + 1)..];
        }

        if (field == columns.Count)
        {
            return fault;
        }

        culprit = line;
        return RowFault.FieldCount;
    }

    private RowFault ParseField(int field, ReadOnlySpan<byte> text, ref Flight flight)
    {
        if (field == columns.Delay)
        {
            return TryParseWhole(text, out flight.Delay) ? RowFault.None : RowFault.Delay;
        }

        if (field == columns.Distance)
        {
            return TryParseWhole(text, out flight.Distance) ? RowFault.None : RowFault.Distance;
        }

        if (field == columns.Time)
        {
            return TryParseDecimal(text, out flight.Time) ? RowFault.None : RowFault.Time;
        }

        return RowFault.None;
    }

    // Fields are a few bytes long: a plain loop beats a vectorised search.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int IndexOfComma(ReadOnlySpan<byte> text)
    {
        int i = 0;
        while (i < text.Length && text[i] != ',')
        {
            i++;
        }

        return i;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryParseWhole(ReadOnlySpan<byte> text, out int value)
    {
        value = 0;
        bool negative = text.Length > 1 && text[0] == '-';
        int first = negative ? 1 : 0;
        if (text.Length == 0 || text.Length - first > MostDigits)
        {
            return TryParseUnusual(text, out value);
        }

        for (int i = first; i < text.Length; i++)
        {
            int digit = text[i] - '0';
            if ((uint)digit > 9)
            {
                return TryParseUnusual(text, out value);
            }

            value = (value * 10) + digit;
        }

        value = negative ? -value : value;
        return true;
    }

    private static bool TryParseUnusual(ReadOnlySpan<byte> text, out int value) =>
        int.TryParse(text, RowFormat.WholeNumber, CultureInfo.InvariantCulture, out value);

    // Digits and a point go the short way; whatever else double.TryParse accepts goes its way.
    private static bool TryParseDecimal(ReadOnlySpan<byte> text, out double value) =>
        (!text.ContainsAnyExcept(DigitsAndPoint) && Utf8Parser.TryParse(text, out value, out int consumed) && consumed == text.Length)
        || double.TryParse(text, RowFormat.DecimalNumber, CultureInfo.InvariantCulture, out value);
}
