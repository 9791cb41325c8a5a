// Invariants: the pointer that FindFirstCharacterToEncode is given is good for the length beside it, and only a span of
// that length is made of it.
using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;

namespace Fidelity.BareWire.Values.Json;

/// <summary>
/// Escapes in JSON what must be escaped, and what would confuse a terminal or its reader. The encoders that come with
/// .NET escape every character beyond the first plane, too.
/// </summary>
internal sealed class PlainEncoder : JavaScriptEncoder
{
    private static readonly SearchValues<byte> Plain = SearchValues.Create(
        [.. Enumerable.Range(0x20, 0x7f - 0x20).Select(static value => (byte)value).Where(static value => value is not ((byte)'"' or (byte)'\\'))]);

    /// <inheritdoc/>
    public override int MaxOutputCharactersPerInputCharacter => @"\uDBFF\uDFFF".Length;

    /// <inheritdoc/>
    public override bool WillEncode(int unicodeScalar) => unicodeScalar switch
    {
        '"' or '\\' => true,
        < 0x7f => unicodeScalar < 0x20,
        _ => Rune.GetUnicodeCategory(new Rune(unicodeScalar)) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            || unicodeScalar is 0xfeff or (>= 0x200e and <= 0x200f) or (>= 0x202a and <= 0x202e) or (>= 0x2066 and <= 0x2069),
    };

    /// <inheritdoc/>
    public override unsafe int FindFirstCharacterToEncode(char* text, int textLength)
    {
        ReadOnlySpan<char> rest = new(text, textLength);
        while (!rest.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(rest, out Rune rune, out int consumed) != OperationStatus.Done || WillEncode(rune.Value))
            {
                return textLength - rest.Length;
            }

            rest = rest[consumed..];
        }

        return -1;
    }

    /// <inheritdoc/>
    public override int FindFirstCharacterToEncodeUtf8(ReadOnlySpan<byte> utf8Text)
    {
        int length = utf8Text.Length;
        while (true)
        {
            int plain = utf8Text.IndexOfAnyExcept(Plain);
            if (plain < 0)
            {
                return -1;
            }

            utf8Text = utf8Text[plain..];
            if (Rune.DecodeFromUtf8(utf8Text, out Rune rune, out int consumed) != OperationStatus.Done || WillEncode(rune.Value))
            {
                return length - utf8Text.Length;
            }

            utf8Text = utf8Text[consumed..];
        }
    }

    /// <inheritdoc/>
    public override unsafe bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten)
    {
        Span<char> destination = new(buffer, bufferLength);
        string escaped = unicodeScalar switch
        {
            '"' => "\\\"",
            '\\' => @"\\",
            '\n' => @"\n",
            '\r' => @"\r",
            '\t' => @"\t",
            '\b' => @"\b",
            '\f' => @"\f",
            _ => string.Concat(new Rune(unicodeScalar).ToString().Select(static unit => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)unit:X4}"))),
        };
        numberOfCharactersWritten = escaped.TryCopyTo(destination) ? escaped.Length : 0;
        return numberOfCharactersWritten > 0;
    }
}
