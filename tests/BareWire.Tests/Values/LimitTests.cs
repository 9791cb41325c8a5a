using Fidelity.BareWire.Schemas;
using Fidelity.BareWire.Tests.Randomness;
using Fidelity.BareWire.Values;

namespace Fidelity.BareWire.Tests.Values;

public sealed class LimitTests
{
    [Theory]
    [InlineData(3, "01 01 05", null, null, null)]
    [InlineData(2, "01 01 05", "T.a", 1L, BareFormatReason.DepthLimit)]
    [InlineData(2, "00", null, null, null)]
    [InlineData(1, "00", "T.a", 0L, BareFormatReason.DepthLimit)]
    public void A_message_may_be_as_deep_as_the_limit(int maxDepth, string hex, string? path, long? offset, BareFormatReason? reason)
    {
        BareTypeDefinition type = SchemaOf.Last("type T struct { a: optional<optional<u8>> }");
        BareLimits limits = new() { MaxDepth = maxDepth };

        BareFormatException? fault = (BareFormatException?)Xunit.Record.Exception(() => BareMessage.Check(type, Hex.Bytes(hex), limits));

        Assert.Equal((path, offset, reason), (fault?.Path, fault?.Offset, fault?.Reason));
    }

    [Fact]
    public void A_collection_may_have_as_many_elements_as_the_limit()
    {
        BareLimits limits = new() { MaxCount = 2 };
        foreach (string text in new[] { "type T list<u8>", "type T list<u8>[3]" })
        {
            BareTypeDefinition type = SchemaOf.Last(text);
            byte[] message = BareValueWriter.Encode(type, BareValue.List(BareValue.U8(1), BareValue.U8(2), BareValue.U8(3)));

            BareFormatException fault = Assert.Throws<BareFormatException>(() => BareMessage.Check(type, message, limits));

            Assert.Equal((BareFormatReason.CountLimit, 0L, "T"), (fault.Reason, fault.Offset, fault.Path));
            BareMessage.Check(type, message, new BareLimits { MaxCount = 3 });
        }
    }

    [Theory]
    [InlineData("type T data", "03 01 02 03")]
    [InlineData("type T data[3]", "01 02 03")]
    [InlineData("type T str", "03 61 62 63")]
    public void Bytes_are_no_elements_that_the_limit_counts(string text, string message) =>
        BareMessage.Check(SchemaOf.Last(text), Hex.Bytes(message), new BareLimits { MaxCount = 2 });

    [Fact]
    public void A_message_may_have_as_many_bytes_as_the_limit()
    {
        BareTypeDefinition type = SchemaOf.Last("type T u32");

        BareMessage.Check(type, new byte[4], new BareLimits { MaxBytes = 4 });
        BareFormatException fault = Assert.Throws<BareFormatException>(() => BareMessage.Check(type, new byte[4], new BareLimits { MaxBytes = 3 }));

        Assert.Equal((BareFormatReason.ByteLimit, 3L, "T"), (fault.Reason, fault.Offset, fault.Path));
    }

    [Fact]
    public void A_hundred_thousand_levels_need_no_stack()
    {
        const int levels = 100_000;
        BareTypeDefinition type = new("T0", new StructType([new StructField("f", new PrimitiveType(PrimitiveKind.U8))]));
        for (int i = 1; i < levels; i++)
        {
            BareType inner = new UserType(type);
            type = new BareTypeDefinition($"T{i}", (i % 4) switch
            {
                0 => new StructType([new StructField("f", inner)]),
                1 => new ListType(inner, 1),
                2 => new UnionType([new UnionMember(inner, 0, isExplicit: false)]),
                _ => inner,
            });
        }

        BareLimits limits = new() { MaxDepth = levels };
        byte[] message = new byte[(levels / 4) + 1];

        byte[] encoded = BareValueWriter.Encode(type, BareValueReader.Decode(type, message, limits));
        BareFormatException fault = Assert.Throws<BareFormatException>(() => BareMessage.Check(type, message));

        Assert.Equal(message, encoded);
        Assert.Equal(BareFormatReason.DepthLimit, fault.Reason);
        Assert.Throws<InsufficientExecutionStackException>(() => BareValueReader.Decode(type, message, limits).GetHashCode());
    }

    [Fact]
    public void A_message_is_never_deeper_than_its_type()
    {
        bool wasAsDeep = false;
        for (int seed = 0; seed < 200; seed++)
        {
            RandomValue values = new(new Random(seed));
            foreach (BareTypeDefinition type in RandomSchema.Create(seed).Types.Where(static type => type.Type.Facts.Depth > 2))
            {
                byte[] message = BareValueWriter.Encode(type, values.Of(type));
                int levels = type.Type.Facts.Depth - 1;

                BareMessage.Check(type, message, new BareLimits { MaxDepth = levels });
                wasAsDeep |= Xunit.Record.Exception(() => BareMessage.Check(type, message, new BareLimits { MaxDepth = levels - 1 })) is BareFormatException;
            }
        }

        Assert.True(wasAsDeep);
    }

    [Fact]
    public void Memory_grows_with_what_is_read_and_not_with_what_is_announced()
    {
        BareTypeDefinition type = SchemaOf.Last($"type T {string.Concat(Enumerable.Repeat("list<", 60))}bool{new string('>', 60)}");
        byte[] message = new byte[1_000_000];
        for (int at = 0; at < 180; at += 3)
        {
            (message[at], message[at + 1], message[at + 2]) = (0x80, 0x80, 0x3a);
        }

        message[180] = 0xff;
        long before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Throws<BareFormatException>(() => BareValueReader.Decode(type, message));

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 200_000);
    }
}
