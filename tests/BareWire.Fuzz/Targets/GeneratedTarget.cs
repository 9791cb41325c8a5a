using Fidelity.BareWire.Fuzz.Generated;
using Fidelity.BareWire.Tests.Randomness;
using Fidelity.BareWire.Values;

namespace Fidelity.BareWire.Fuzz.Targets;

/// <summary>
/// Generated codecs accept what the schema-driven one accepts and nothing else, tell the same fault, and write back what
/// they read, whether the message is in one piece or in many.
/// </summary>
internal sealed class GeneratedTarget : IFuzzTarget
{
    private static readonly Func<Random, IFuzzSubject>[] Subjects =
    [
        static random => new Subject<Person, Person>(random),
        static random => new Subject<Everything, Everything>(random),
        static random => new Subject<Numbers, Numbers>(random),
        static random => new Subject<Either, Either>(random),
        static random => new Subject<Contact, Contact>(random),
        static random => new Subject<Keys, Keys>(random),
        static random => new Subject<Wide, WideCodec>(random),
    ];

    public string Name => "generated";

    public IFuzzSubject Prepare(Random random) => Subjects[random.Next(Subjects.Length)](random);

    private sealed class Subject<T, TCodec>(Random random) : IFuzzSubject
        where T : notnull
        where TCodec : IBareCodec<T>
    {
        public byte[] Message { get; } = BareValueWriter.Encode(TCodec.BareType, new RandomValue(random).Of(TCodec.BareType));

        public long AllowedBytes(int inputLength) => 256_000 + (400L * inputLength);

        public void Run(Random random, ReadOnlySpan<byte> input)
        {
            BareFormatException? expected = FaultOf(input);
            (T? whole, BareFormatException? fault) = Decode(input);
            (T? joined, BareFormatException? joinedFault) = DecodePieces(random, input);
            if (fault?.Message != expected?.Message || joinedFault?.Message != expected?.Message)
            {
                throw new FuzzFinding($"{typeof(T).Name}: the schema says: {Words(expected)} The codec says: {Words(fault)} In pieces: {Words(joinedFault)}");
            }

            if (expected is not null)
            {
                throw expected;
            }

            byte[] encoded = Bare.Encode<T, TCodec>(whole!);
            if (!input.SequenceEqual(encoded) || !whole!.Equals(joined))
            {
                throw new FuzzFinding($"{typeof(T).Name}: it was written back as {Convert.ToHexString(encoded)}, in pieces it was {joined}.");
            }
        }

        private static string Words(BareFormatException? fault) => fault?.Message ?? "valid.";

        private static BareFormatException? FaultOf(ReadOnlySpan<byte> input)
        {
            try
            {
                BareMessage.Check(TCodec.BareType, input);
                return null;
            }
            catch (BareFormatException fault)
            {
                return fault;
            }
        }

        private static (T? Value, BareFormatException? Fault) Decode(ReadOnlySpan<byte> input)
        {
            try
            {
                return (Bare.Decode<T, TCodec>(input), null);
            }
            catch (BareFormatException fault)
            {
                return (default, fault);
            }
        }

        private static (T? Value, BareFormatException? Fault) DecodePieces(Random random, ReadOnlySpan<byte> input)
        {
            try
            {
                return (Bare.Decode<T, TCodec>(Pieces.Cut(random, input)), null);
            }
            catch (BareFormatException fault)
            {
                return (default, fault);
            }
        }
    }
}
