using Fidelity.BareWire.Schemas;
using Fidelity.BareWire.Tests.Randomness;
using Fidelity.BareWire.Values;

namespace Fidelity.BareWire.Tests.Values;

public sealed class BareValueWriterTests
{
    private static readonly BareValue One = BareValue.U8(1);

    [Fact]
    public void What_is_encoded_decodes_to_the_same_value_and_the_same_bytes()
    {
        BareTypeDefinition type = SchemaOf.Last(SchemaOf.Everything);
        for (int seed = 0; seed < 2000; seed++)
        {
            BareValue value = new RandomValue(new Random(seed)).Of(type);

            byte[] message = BareValueWriter.Encode(type, value);
            BareValue decoded = BareValueReader.Decode(type, message);

            Assert.True(value == decoded, $"seed {seed}: {Hex.Of(message)}");
            Assert.True(message.AsSpan().SequenceEqual(BareValueWriter.Encode(type, decoded)), $"seed {seed}: {Hex.Of(message)}");
        }
    }

    public static TheoryData<string, BareValue, string> Wrong() => new()
    {
        { "type T u8", BareValue.U16(1), "T: Expected a value of kind U8, found one of kind U16." },
        { "type T struct { a: list<u8> }", BareValue.Struct(("a", BareValue.List(One, BareValue.Void))), "T.a[1]: Expected a value of kind U8, found one of kind Void." },
        { "type T struct { a: u8 }", BareValue.Struct(("a", One), ("b", One)), "T: Expected the fields a, found b." },
        { "type T struct { a: u8 b: u8 }", BareValue.Struct(("b", One)), "T: Expected a field a, found none." },
        { "type T union { u8 | str }", BareValue.Union("int", One), "T: Expected one of the union's members u8, str, found int." },
        { "type T union { u8 | str }", BareValue.Union("str", One), "T.str: Expected a value of kind Str, found one of kind U8." },
        { "type T enum { A B }", BareValue.Enum("C"), "T: Expected a value of enum T, found C. It has A, B." },
        { "type T map<u8><u8>", BareValue.Map((One, One), (One, One)), "T[1]: Expected each key of a map once, found this one again. Remove one of the entries." },
        { "type T map<u8><u8>", BareValue.Map((BareValue.Void, One)), "T[#0]: Expected a value of kind U8, found one of kind Void." },
        { "type T map<str><u8>", BareValue.Map((BareValue.Str("k"), BareValue.Void)), "T[\"k\"]: Expected a value of kind U8, found one of kind Void." },
        { "type T list<u8>[2]", BareValue.List(One), "T: Expected exactly 2 elements, as the schema says, found 1." },
        { "type T data[2]", BareValue.Data([1]), "T: Expected exactly 2 bytes, as the schema says, found 1." },
        { "type T optional<str>", BareValue.Some(BareValue.Str("\ud800")), "T: Expected text that Unicode can encode, found half a surrogate pair (U+D800) at index 0. Remove or replace it before encoding." },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_value_of_another_type_is_an_error_with_a_path(string schema, BareValue value, string message) =>
        Assert.Equal(message, Assert.Throws<BareValueException>(() => BareValueWriter.Encode(SchemaOf.Last(schema), value)).Message);

    [Fact]
    public void Fields_may_be_in_any_order() => Assert.Equal(
        "0102",
        Hex.Of(BareValueWriter.Encode(SchemaOf.Last("type T struct { a: u8 b: u8 }"), BareValue.Struct(("b", BareValue.U8(2)), ("a", One)))));

    [Fact]
    public void Members_with_the_same_keyword_are_told_apart_by_their_tags()
    {
        BareTypeDefinition type = SchemaOf.Last("type T union { list<u8> | list<str> = 9 | str }");

        Assert.Equal("090100", Hex.Of(BareValueWriter.Encode(type, BareValue.Union("list=9", BareValue.List(BareValue.Str(""))))));
        Assert.Equal("list=0", BareValueReader.Decode(type, [0, 0]).Member);
        Assert.Equal("str", BareValueReader.Decode(type, [10, 0]).Member);
    }
}
