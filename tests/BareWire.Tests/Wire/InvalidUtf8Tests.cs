using Fidelity.BareWire.Text;

namespace Fidelity.BareWire.Tests.Wire;

public sealed class InvalidUtf8Tests
{
    [Theory]
    [InlineData("80", "a continuation alone")]
    [InlineData("bf", "a continuation alone")]
    [InlineData("c080", "overlong, two bytes for one")]
    [InlineData("c1bf", "overlong, two bytes for one")]
    [InlineData("e08080", "overlong, three bytes for one")]
    [InlineData("e09fbf", "overlong, three bytes for two")]
    [InlineData("f0808080", "overlong, four bytes for one")]
    [InlineData("f08fbfbf", "overlong, four bytes for three")]
    [InlineData("eda080", "the first surrogate")]
    [InlineData("edafbf", "the last high surrogate")]
    [InlineData("edb080", "the first low surrogate")]
    [InlineData("edbfbf", "the last surrogate")]
    [InlineData("eda0bdedb880", "a surrogate pair, as CESU-8 has it")]
    [InlineData("f4908080", "U+110000")]
    [InlineData("f5808080", "beyond U+10FFFF")]
    [InlineData("f8888080 80", "five bytes")]
    [InlineData("fc8480808080", "six bytes")]
    [InlineData("fe", "never used")]
    [InlineData("ff", "never used")]
    [InlineData("c3", "cut off after one of two")]
    [InlineData("e2", "cut off after one of three")]
    [InlineData("e282", "cut off after two of three")]
    [InlineData("f0", "cut off after one of four")]
    [InlineData("f09f", "cut off after two of four")]
    [InlineData("f09f98", "cut off after three of four")]
    [InlineData("c341", "an ASCII byte for a continuation")]
    [InlineData("e28241", "an ASCII byte for a continuation")]
    [InlineData("f09f9841", "an ASCII byte for a continuation")]
    [InlineData("e2c3a9", "a lead byte for a continuation")]
    public void It_is_refused_where_it_begins(string hex, string what)
    {
        byte[] bad = Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));
        foreach (int before in (int[])[0, 1, 2, 3, 7, 8, 15, 16, 31, 130, 520])
        {
            foreach (int after in (int[])[0, 1, 5, 16, 600])
            {
                byte[] text = [.. Letters(before), .. bad, .. after == 0 ? [] : Letters(after)];
                byte[] prefix = TextTests.Prefix(text.Length);
                byte[] message = [9, .. prefix, .. text, 1];
                int offset = 1 + prefix.Length + before;
                EveryWay.Refuses(BareFormatReason.InvalidUtf8, offset, message, (ref reader) => (reader.ReadU8(), reader.ReadString()));
                EveryWay.Refuses(BareFormatReason.InvalidUtf8, offset, message, (ref reader) => (reader.ReadU8(), reader.ReadTextSlice().Length));
                Assert.True(before == Utf8Text.FindInvalid(text), what);
            }
        }
    }

    [Fact]
    public void Every_pair_of_bytes_is_judged_by_the_table_of_the_standard()
    {
        for (int first = 0; first < 256; first++)
        {
            for (int second = 0; second < 256; second++)
            {
                bool isValid = (first < 0x80 && second < 0x80) || (first is >= 0xc2 and <= 0xdf && second is >= 0x80 and <= 0xbf);
                int invalid = isValid ? -1 : first < 0x80 ? 1 : 0;
                Assert.Equal(invalid, Utf8Text.FindInvalid([(byte)first, (byte)second]));
            }
        }
    }

    /// <summary>Text that is not ASCII, so that no path for ASCII finds the fault first; of whole characters.</summary>
    private static byte[] Letters(int bytes)
    {
        byte[] letters = new byte[bytes];
        letters.AsSpan().Fill((byte)'a');
        if (bytes >= 5)
        {
            (letters[2], letters[3]) = (0xc3, 0xa9);
        }

        return letters;
    }
}
