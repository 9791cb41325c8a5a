using Fidelity.BareWire.Tests.Derived.Types;
using Fidelity.BareWire.Tests.Generated;
using Fidelity.BareWire.Tests.Wire;
using Fidelity.BareWire.Values;

namespace Fidelity.BareWire.Tests.Derived;

/// <summary>Derived codecs and the schema-driven one agree on what is valid, and on what it says.</summary>
public sealed class RoundTripTests
{
    private const int Seed = 20240317;

    private static readonly GeneratedCodec[] All =
    [
        GeneratedCodec.For<Person>(), GeneratedCodec.For<Customer>(), GeneratedCodec.For<Employee>(), GeneratedCodec.For<TerminatedEmployee>(),
        GeneratedCodec.For<Order>(), GeneratedCodec.For<IFigure>(), GeneratedCodec.For<Drawing>(), GeneratedCodec.For<Everything>(),
        GeneratedCodec.For<Keyed>(), GeneratedCodec.For<Flight>(), GeneratedCodec.For<Leg>(), GeneratedCodec.For<Constructed>(),
        GeneratedCodec.For<Inherits>(), GeneratedCodec.For<Rights>(), GeneratedCodec.For<Reordered>(),
    ];

    public static TheoryData<int> Codecs => [.. Enumerable.Range(0, All.Length)];

    [Theory]
    [MemberData(nameof(Codecs))]
    public void What_the_schema_allows_is_decoded_and_encoded_to_the_same_bytes(int index)
    {
        MutatedMessages messages = new(All[index], Seed);
        for (int i = 0; i < 200; i++)
        {
            byte[] message = messages.Next();
            string where = $"{All[index]}, seed {Seed}, case {i}: {Hex.Of(message)}";

            Assert.True(All[index].Encode(All[index].Decode(message)).AsSpan().SequenceEqual(message), where);
            Assert.True(All[index].Encode(All[index].Decode(Segment.Of(message, 1 + (i % 7)))).AsSpan().SequenceEqual(message), where);
        }
    }

    [Theory]
    [MemberData(nameof(Codecs))]
    public void Spoilt_messages_are_refused_exactly_where_the_schema_refuses_them(int index)
    {
        MutatedMessages messages = new(All[index], Seed);
        for (int i = 0; i < 1_000; i++)
        {
            byte[] message = messages.NextSpoilt();
            BareFormatException? expected = Catch(() => BareMessage.Check(All[index].Type, message));
            BareFormatException? found = Catch(() => All[index].Decode(message));
            BareFormatException? joined = Catch(() => All[index].Decode(Segment.Of(message, 1 + (i % 5))));

            string where = $"{All[index]}, seed {Seed}, case {i}: {Hex.Of(message)}\n{expected?.Message}\n{found?.Message}\n{joined?.Message}";
            Assert.True(expected?.Message == found?.Message, where);
            Assert.True(expected?.Message == joined?.Message, where);
            Assert.True((expected?.Reason, expected?.Offset, expected?.Path) == (found?.Reason, found?.Offset, found?.Path), where);
        }
    }

    private static BareFormatException? Catch(Action decode) => (BareFormatException?)Xunit.Record.Exception(decode);
}
