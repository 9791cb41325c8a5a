using System.Buffers;
using FsCheck;
using FsCheck.Fluent;
using Xunit.Abstractions;

namespace Fidelity.BareWire.Tests.Wire;

public sealed class PropertyTests(ITestOutputHelper output)
{
    private const int Cases = 2000;
    private const ulong Seed = 20_251_124;

    [Fact]
    public void What_is_written_is_read_back() => Check<(ulong Unsigned, long Signed, double Float, string Text, byte[] Data)>(
        from unsigned in ArbMap.Default.GeneratorFor<ulong>()
        from shift in Gen.Choose(0, 63)
        from signed in ArbMap.Default.GeneratorFor<long>()
        from wide in ArbMap.Default.GeneratorFor<double>()
        from text in ArbMap.Default.GeneratorFor<UnicodeString>()
        from data in ArbMap.Default.GeneratorFor<byte[]>()
        select (unsigned >> shift, signed >> shift, wide, text.Get ?? "", data),
        static value =>
        {
            string text = WithoutHalves(value.Text);
            BareWriter writer = BareWriter.Rent();
            writer.WriteUInt(value.Unsigned);
            writer.WriteInt(value.Signed);
            writer.WriteF64(value.Float);
            writer.WriteString(text);
            writer.WriteData(value.Data);
            byte[] message = writer.WrittenSpan.ToArray();
            writer.Dispose();
            foreach (int size in (int[])[int.MaxValue, 1, 3, 8])
            {
                BareReader reader = new(Segment.Cut(message, size, withEmpty: size == 3));
                Assert.Equal(value.Unsigned, reader.ReadUInt());
                Assert.Equal(value.Signed, reader.ReadInt());
                Assert.Equal(BitConverter.DoubleToUInt64Bits(value.Float), BitConverter.DoubleToUInt64Bits(reader.ReadF64()));
                Assert.Equal(text, reader.ReadString());
                Assert.Equal(value.Data, reader.ReadData());
                reader.RequireEnd();
                reader.Dispose();
            }
        });

    [Fact]
    public void Any_bytes_are_no_integer_or_one_that_is_written_the_same() => Check(
        from length in Gen.Choose(0, 12)
        from bytes in Gen.ArrayOf(Gen.OneOf(Gen.Choose(0, 255), Gen.Elements(0, 1, 0x7f, 0x80, 0x81, 0xff)).Select(static value => (byte)value), length)
        select bytes,
        static bytes =>
        {
            BareReader reader = new(bytes);
            try
            {
                ulong value = reader.ReadUInt();
                BareWriter writer = new(stackalloc byte[10]);
                writer.WriteUInt(value);
                Assert.True(bytes.AsSpan(0, (int)reader.Offset).SequenceEqual(writer.WrittenSpan));
            }
            catch (BareFormatException failure)
            {
                Assert.Equal(0, failure.Offset);
            }
        });

    [Fact]
    public void Any_bytes_are_no_text_or_one_that_is_written_the_same() => Check(
        from length in Gen.Choose(0, 40)
        from bytes in Gen.ArrayOf(Gen.OneOf(Gen.Choose(0, 255), Gen.Elements(0x61, 0xc3, 0xa9, 0xe2, 0x82, 0xac, 0xf0, 0x9f, 0x98, 0x80, 0xed, 0xa0)).Select(static value => (byte)value), length)
        select bytes,
        static bytes =>
        {
            byte[] message = [(byte)bytes.Length, .. bytes];
            BareReader reader = new(message);
            try
            {
                string text = reader.ReadString();
                BareWriter writer = new(new byte[message.Length]);
                writer.WriteString(text);
                Assert.True(writer.WrittenSpan.SequenceEqual(message));
            }
            catch (BareFormatException failure)
            {
                Assert.Equal(BareFormatReason.InvalidUtf8, failure.Reason);
                System.Text.UTF8Encoding strict = new(false, throwOnInvalidBytes: true);
                int valid = (int)failure.Offset - 1;
                Assert.Equal(valid, strict.GetByteCount(strict.GetString(bytes, 0, valid)));
                Assert.Equal(OperationStatus.InvalidData, FirstRune(bytes.AsSpan(valid)));
            }
        });

    private static OperationStatus FirstRune(ReadOnlySpan<byte> bytes)
    {
        OperationStatus status = System.Text.Rune.DecodeFromUtf8(bytes, out _, out _);
        return status == OperationStatus.NeedMoreData ? OperationStatus.InvalidData : status;
    }

    private static string WithoutHalves(string text) => System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));

    private void Check<T>(Gen<T> values, Action<T> check)
    {
        output.WriteLine($"seed {Seed}, {Cases} cases");
        Prop.ForAll(Arb.From(values), value =>
            {
                check(value);
                return true;
            })
            .Check(Config.QuickThrowOnFailure.WithMaxTest(Cases).WithReplay(Seed, 1));
    }
}
