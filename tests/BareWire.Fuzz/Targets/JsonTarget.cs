using System.Text;
using Fidelity.BareWire.Fuzz.Generated;
using Fidelity.BareWire.Schemas;
using Fidelity.BareWire.Tests.Randomness;
using Fidelity.BareWire.Values;

namespace Fidelity.BareWire.Fuzz.Targets;

/// <summary>What a message says as JSON is the same message again; and JSON that is broken is refused or is a message.</summary>
internal sealed class JsonTarget : IFuzzTarget
{
    public string Name => "json";

    public IFuzzSubject Prepare(Random random) => random.Next(2) == 0
        ? new MessageSubject(random, TypeOf<Everything>())
        : new TextSubject(random, TypeOf<Person>());

    private static BareTypeDefinition TypeOf<T>()
        where T : IBareCodec<T> => T.BareType;

    private static byte[] ToJson(BareTypeDefinition type, ReadOnlySpan<byte> message)
    {
        using MemoryStream json = new();
        BareJson.Write(type, message, json);
        return json.ToArray();
    }

    /// <summary>Mutated messages, to JSON and back.</summary>
    private sealed class MessageSubject(Random random, BareTypeDefinition type) : IFuzzSubject
    {
        public byte[] Message { get; } = BareValueWriter.Encode(type, new RandomValue(random).Of(type));

        public long AllowedBytes(int inputLength) => 512_000 + (1_000L * inputLength);

        public void Run(Random random, ReadOnlySpan<byte> input)
        {
            byte[] json = ToJson(type, input);
            if (!input.SequenceEqual(BareJson.Read(type, json).Span))
            {
                throw new FuzzFinding($"As JSON it is another message: {Encoding.UTF8.GetString(json)}");
            }
        }
    }

    /// <summary>Mutated JSON, to a message and back.</summary>
    private sealed class TextSubject(Random random, BareTypeDefinition type) : IFuzzSubject
    {
        public byte[] Message { get; } = ToJson(type, BareValueWriter.Encode(type, new RandomValue(random).Of(type)));

        public long AllowedBytes(int inputLength) => 512_000 + (1_000L * inputLength);

        public void Run(Random random, ReadOnlySpan<byte> input)
        {
            byte[] message;
            try
            {
                message = BareJson.Read(type, input).ToArray();
            }
            catch (BareJsonException refused)
            {
                throw new BareFormatException(BareFormatReason.InvalidUtf8, 0, refused.Message);
            }

            if (!message.AsSpan().SequenceEqual(BareJson.Read(type, ToJson(type, message)).Span))
            {
                throw new FuzzFinding($"As JSON it is another message than {Convert.ToHexString(message)}.");
            }
        }
    }
}
