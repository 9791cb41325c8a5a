using Fidelity.BareWire.Tests.Wire;

namespace Fidelity.BareWire.Tests.Generated;

/// <summary>Generated codecs and the schema-driven one agree on what is valid, and on what it says.</summary>
public sealed class RoundTripTests
{
    private const int Seed = 20240311;

    public static TheoryData<int> Codecs => [.. Enumerable.Range(0, GeneratedCodec.All.Count)];

    [Theory]
    [MemberData(nameof(Codecs))]
    public void What_the_schema_allows_is_decoded_and_encoded_to_the_same_bytes(int index)
    {
        GeneratedCodec codec = GeneratedCodec.All[index];
        MutatedMessages messages = new(codec, Seed);
        for (int i = 0; i < 200; i++)
        {
            byte[] message = messages.Next();
            object value = codec.Decode(message);
            object again = codec.Decode(Segment.Of(message, 1 + (i % 7)));

            string where = $"{codec}, seed {Seed}, case {i}: {Hex.Of(message)}";
            Assert.True(codec.Encode(value).AsSpan().SequenceEqual(message), where);
            Assert.True(value.Equals(again), where);
            Assert.True(value.GetHashCode() == again.GetHashCode(), where);
            Assert.NotEmpty(value.ToString()!);
        }
    }

    [Theory]
    [MemberData(nameof(Codecs))]
    public void Values_of_different_messages_are_equal_only_if_their_messages_are(int index)
    {
        GeneratedCodec codec = GeneratedCodec.All[index];
        MutatedMessages messages = new(codec, Seed);
        byte[] last = messages.Next();
        for (int i = 0; i < 200; i++)
        {
            byte[] message = messages.Next();
            bool areEqual = codec.Decode(message).Equals(codec.Decode(last));

            Assert.True(areEqual || !message.AsSpan().SequenceEqual(last), $"{codec}, seed {Seed}, case {i}: {Hex.Of(message)} and {Hex.Of(last)}");
            last = message;
        }
    }

    [Theory]
    [MemberData(nameof(Codecs))]
    public void Spoilt_messages_are_refused_exactly_where_the_schema_refuses_them(int index)
    {
        GeneratedCodec codec = GeneratedCodec.All[index];
        MutatedMessages messages = new(codec, Seed);
        for (int i = 0; i < 2_000; i++)
        {
            byte[] message = messages.NextSpoilt();
            BareFormatException? expected = Catch(() => BareWire.Values.BareMessage.Check(codec.Type, message));
            BareFormatException? found = Catch(() => codec.Decode(message));
            BareFormatException? joined = Catch(() => codec.Decode(Segment.Of(message, 1 + (i % 5))));

            string where = $"{codec}, seed {Seed}, case {i}: {Hex.Of(message)}\n{expected?.Message}\n{found?.Message}\n{joined?.Message}";
            Assert.True(expected?.Message == found?.Message, where);
            Assert.True(expected?.Message == joined?.Message, where);
            Assert.True(expected?.Reason == found?.Reason && expected?.Offset == found?.Offset && expected?.Path == found?.Path, where);
            if (expected is null)
            {
                Assert.True(codec.Encode(codec.Decode(message)).AsSpan().SequenceEqual(message), where);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Codecs))]
    public void Limits_are_kept_exactly_where_the_schema_driven_codec_keeps_them(int index)
    {
        GeneratedCodec codec = GeneratedCodec.All[index];
        MutatedMessages messages = new(codec, Seed);
        Random random = new(Seed);
        for (int i = 0; i < 1_000; i++)
        {
            byte[] message = i % 2 == 0 ? messages.Next() : messages.NextSpoilt();
            BareLimits limits = new() { MaxDepth = random.Next(1, 9), MaxCount = random.Next(5), MaxBytes = random.Next(4) == 0 ? random.Next(200) : 1 << 20 };
            BareFormatException? expected = Catch(() => BareWire.Values.BareMessage.Check(codec.Type, message, limits));
            BareFormatException? found = Catch(() => codec.Decode(message, limits));
            BareFormatException? joined = Catch(() => codec.Decode(Segment.Of(message, 1 + (i % 5)), limits));

            string where = $"{codec}, seed {Seed}, case {i}, {limits}: {Hex.Of(message)}\n{expected?.Message}\n{found?.Message}\n{joined?.Message}";
            Assert.True(expected?.Message == found?.Message && expected?.Reason == found?.Reason, where);
            Assert.True(expected?.Reason == joined?.Reason && expected?.Offset == joined?.Offset, where);
        }
    }

    [Theory]
    [MemberData(nameof(Codecs))]
    public void Every_strict_prefix_of_a_message_is_refused(int index)
    {
        GeneratedCodec codec = GeneratedCodec.All[index];
        byte[] message = new MutatedMessages(codec, Seed).Next();
        for (int length = 0; length < message.Length; length++)
        {
            byte[] prefix = message[..length];
            Assert.NotNull(Catch(() => codec.Decode(prefix)));
        }
    }

    private static BareFormatException? Catch(Action decode) => (BareFormatException?)Xunit.Record.Exception(decode);
}
