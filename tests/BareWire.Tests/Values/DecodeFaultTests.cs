using Fidelity.BareWire.Tests.Wire;
using Fidelity.BareWire.Values;

namespace Fidelity.BareWire.Tests.Values;

public sealed class DecodeFaultTests
{
    private static readonly byte[] Valid = Bare.Encode(new HandWritten
    {
        Flags = [true, false, true],
        Names = new() { ["a"] = 1, [""] = null, ["日本"] = 70, ["b"] = 0x100 },
    });

    [Fact]
    public void A_codec_s_fault_gets_the_path_that_the_walker_finds()
    {
        byte[] message = [.. Valid];
        message[^3] = 9;

        BareFormatException fault = Assert.Throws<BareFormatException>(() => Bare.Decode<HandWritten>(message));

        Assert.Equal((BareFormatReason.InvalidOptional, "HandWritten.names[\"b\"]"), (fault.Reason, fault.Path));
        Assert.Equal(message.Length - 3, fault.Offset);
        BareFormatException inner = Assert.IsType<BareFormatException>(fault.InnerException);
        Assert.Equal((fault.Reason, fault.Offset, (string?)null), (inner.Reason, inner.Offset, inner.Path));
    }

    [Fact]
    public void Codec_and_walker_agree_on_mutated_messages_whole_and_in_segments()
    {
        const int seed = 20240311;
        Random random = new(seed);
        int refused = 0;
        for (int i = 0; i < 20_000; i++)
        {
            byte[] message = Mutate(random);
            BareFormatException? walked = Catch(() => BareMessage.Check(HandWritten.BareType, message));
            BareFormatException? decoded = Catch(() => Bare.Decode<HandWritten>(message));
            BareFormatException? joined = Catch(() => Bare.Decode<HandWritten>(Segment.Of(message, 1 + (i % 5))));

            string where = $"seed {seed}, case {i}: {Hex.Of(message)}";
            Assert.True(walked?.Message == decoded?.Message, where);
            Assert.True(walked?.Message == joined?.Message, where);
            Assert.True(decoded is null || decoded.InnerException is BareFormatException found && found.Offset == decoded.Offset && found.Reason == decoded.Reason, where);
            refused += walked is null ? 0 : 1;
        }

        Assert.InRange(refused, 5_000, 19_000);
    }

    [Fact]
    public void A_codec_deeper_than_the_limit_decodes_what_is_within_it()
    {
        BareLimits limits = new() { MaxDepth = 2 };
        byte[] shallow = Bare.Encode(new HandWritten { Flags = [true], Names = [] });

        Assert.Equal([true], Bare.Decode<HandWritten>(shallow, limits).Flags);
        Assert.Equal([true], Bare.Decode<HandWritten>(Segment.Of(shallow, 1), limits).Flags);
        foreach (BareFormatException? fault in new[]
        {
            Catch(() => Bare.Decode<HandWritten>(Valid, limits)),
            Catch(() => Bare.Decode<HandWritten>(Segment.Of(Valid, 3), limits)),
        })
        {
            Assert.Equal((BareFormatReason.DepthLimit, 7L, "HandWritten.names[\"a\"]"), (fault!.Reason, fault.Offset, fault.Path));
        }
    }

    [Fact]
    public void Too_many_bytes_in_segments_are_a_fault_before_they_are_joined()
    {
        BareFormatException? fault = Catch(() => Bare.Decode<HandWritten>(Segment.Of(Valid, 3), new BareLimits { MaxBytes = 5, MaxDepth = 1 }));

        Assert.Equal((BareFormatReason.ByteLimit, 5L, "HandWritten"), (fault!.Reason, fault.Offset, fault.Path));
    }

    private static BareFormatException? Catch(Action decode) => (BareFormatException?)Xunit.Record.Exception(decode);

    private static byte[] Mutate(Random random)
    {
        byte[] message = [.. Valid];
        for (int times = random.Next(3); times >= 0; times--)
        {
            int at = random.Next(message.Length);
            message = random.Next(4) switch
            {
                0 => message[..at],
                1 => [.. message, (byte)random.Next(256)],
                _ => [.. message[..at], (byte)(random.Next(2) == 0 ? random.Next(4) : random.Next(256)), .. message[(at + 1)..]],
            };
            if (message.Length == 0)
            {
                return message;
            }
        }

        return message;
    }
}
