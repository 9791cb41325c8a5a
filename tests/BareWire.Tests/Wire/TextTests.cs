using System.Text;

namespace Fidelity.BareWire.Tests.Wire;

public sealed class TextTests
{
    private const int Longest = 300;

    [Theory]
    [InlineData("\u007f")]
    [InlineData("\u0080")]
    [InlineData("\u00ff")]
    [InlineData("\u07ff")]
    [InlineData("\u0800")]
    [InlineData("\ud7ff")]
    [InlineData("\ue000")]
    [InlineData("\uffff")]
    [InlineData("\U00010000")]
    [InlineData("\U0010ffff")]
    [InlineData("\0")]
    public void Every_length_with_one_other_character_at_every_position(string other)
    {
        byte[] bytes = new byte[(Longest * 2) + 20];
        for (int length = 0; length <= Longest; length++)
        {
            for (int at = 0; at <= length; at++)
            {
                string text = at == length ? Ascii(length) : Ascii(at) + other + Ascii(length - at - 1);
                BareWriter writer = new(bytes);
                writer.WriteString(text);
                ReadOnlySpan<byte> message = writer.WrittenSpan;

                BareReader reader = new(message);
                Assert.Equal(Encoding.UTF8.GetByteCount(text), (int)reader.ReadUInt());
                Assert.True(reader.ReadFixed((int)reader.Remaining).SequenceEqual(Encoding.UTF8.GetBytes(text)));
                reader = new(message);
                Assert.Equal(text, reader.ReadString());
                reader.RequireEnd();
                reader = new(message);
                Assert.Equal(text, Encoding.UTF8.GetString(reader.ReadTextSlice()));
            }
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(8)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(42)]
    [InlineData(43)]
    [InlineData(127)]
    [InlineData(128)]
    [InlineData(300)]
    [InlineData(513)]
    [InlineData(6000)]
    [InlineData(17_000)]
    public void Text_is_written_and_read_every_way(int length)
    {
        foreach (string text in (string[])[Ascii(length), new string('é', length), new string('€', length), string.Concat(Enumerable.Repeat("😀", length))])
        {
            byte[] utf8 = Encoding.UTF8.GetBytes(text);
            byte[] bytes = [.. Prefix(utf8.Length), .. utf8];
            EveryWay.Writes(bytes, (ref writer) => writer.WriteString(text));
            EveryWay.Writes(bytes, (ref writer) => writer.WriteText(text));
            EveryWay.Writes(bytes, (ref writer) => writer.WriteUtf8(utf8));
            EveryWay.Reads(text, bytes, (ref reader) => reader.ReadString());
            EveryWay.Reads(text, bytes, (ref reader) => Encoding.UTF8.GetString(reader.ReadTextSlice()));
        }
    }

    [Theory]
    [InlineData('\ud800')]
    [InlineData('\udbff')]
    [InlineData('\udc00')]
    [InlineData('\udfff')]
    public void Half_a_surrogate_pair_is_refused_at_every_position(char half)
    {
        for (int length = 1; length < 200; length++)
        {
            for (int at = 0; at < length; at++)
            {
                string text = Ascii(at) + half + Ascii(length - at - 1);
                string expected = $"Expected text that Unicode can encode, found half a surrogate pair (U+{(int)half:X4}) at index {at}. Remove or replace it before encoding.";
                Assert.Equal(expected, Refusal(text, BareWriter.Rent(4096)));
                Assert.Equal(expected, Refusal(text, new BareWriter(new byte[text.Length + 5])));
            }
        }
    }

    [Fact]
    public void Two_halves_the_wrong_way_round_are_refused() => Assert.Contains("(U+DE00) at index 1", Refusal("x\ude00\ud83d", BareWriter.Rent()), StringComparison.Ordinal);

    [Fact]
    public void Null_is_refused()
    {
        Assert.Contains("found null", Assert.Throws<BareValueException>(static () =>
        {
            BareWriter writer = new(new byte[9]);
            writer.WriteString(null);
        }).Message, StringComparison.Ordinal);
        Assert.Throws<BareValueException>(static () =>
        {
            BareWriter writer = new(new byte[9]);
            writer.WriteData(null);
        });
        Assert.Throws<BareValueException>(static () =>
        {
            BareWriter writer = new(new byte[9]);
            writer.WriteData(null, 3);
        });
    }

    [Fact]
    public void Other_bytes_are_not_written_as_text()
    {
        BareValueException failure = Assert.Throws<BareValueException>(static () =>
        {
            BareWriter writer = new(new byte[9]);
            writer.WriteUtf8([0x61, 0x62, 0xc3]);
        });
        Assert.Contains("at index 2", failure.Message, StringComparison.Ordinal);
    }

    internal static byte[] Prefix(int length)
    {
        byte[] bytes = new byte[BareReader.SizeOfUInt((uint)length)];
        BareWriter writer = new(bytes);
        writer.WriteUInt((uint)length);
        return bytes;
    }

    private static string Refusal(string text, BareWriter writer)
    {
        try
        {
            writer.WriteString(text);
        }
        catch (BareValueException failure)
        {
            return failure.Message;
        }
        finally
        {
            writer.Dispose();
        }

        return "none";
    }

    private static string Ascii(int length) => string.Create(length, 0, static (units, _) =>
    {
        for (int i = 0; i < units.Length; i++)
        {
            units[i] = (char)(' ' + (i % 95));
        }
    });
}
