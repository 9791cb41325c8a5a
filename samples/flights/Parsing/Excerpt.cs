using System.Text;
using System.Text.Unicode;

namespace Flights.Parsing;

/// <summary>What was found in a file, as it can be shown: short, on one line, without control characters.</summary>
internal static class Excerpt
{
    private const int Longest = 60;

    /// <summary>Whether the bytes are UTF-8 without control characters other than tabs and line ends.</summary>
    public static bool IsText(ReadOnlySpan<byte> bytes)
    {
        foreach (byte value in bytes)
        {
            if (value < ' ' && value is not ((byte)'\t' or (byte)'\r' or (byte)'\n'))
            {
                return false;
            }
        }

        return Utf8.IsValid(bytes);
    }

    public static string Of(ReadOnlySpan<byte> bytes)
    {
        if (IsText(bytes))
        {
            return Of(Encoding.UTF8.GetString(bytes));
        }

        int shown = Math.Min(bytes.Length, 16);
        return $"{Convert.ToHexString(bytes[..shown])}{(shown < bytes.Length ? "…" : "")} (hexadecimal)";
    }

    public static string Of(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return "nothing";
        }

        var shown = new StringBuilder("'");
        foreach (char letter in text[..Math.Min(text.Length, Longest)])
        {
            shown.Append(char.IsControl(letter) || letter == '\uFFFD' ? '·' : letter);
        }

        return shown.Append('\'').Append(text.Length > Longest ? "…" : "").ToString();
    }
}
