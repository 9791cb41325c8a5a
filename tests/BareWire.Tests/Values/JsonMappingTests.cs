using Fidelity.BareWire.Schemas;
using Fidelity.BareWire.Tests.Randomness;
using Fidelity.BareWire.Values;

namespace Fidelity.BareWire.Tests.Values;

public sealed class JsonMappingTests
{
    /// <summary>The draft's Appendix A, and what JSON adds.</summary>
    [Theory]
    [InlineData("uint", "0", "00")]
    [InlineData("uint", "1", "01")]
    [InlineData("uint", "126", "7e")]
    [InlineData("uint", "127", "7f")]
    [InlineData("uint", "128", "80 01")]
    [InlineData("uint", "129", "81 01")]
    [InlineData("uint", "255", "FF 01")]
    [InlineData("uint", "18446744073709551615", "FF FF FF FF FF FF FF FF FF 01")]
    [InlineData("int", "0", "00")]
    [InlineData("int", "1", "02")]
    [InlineData("int", "-1", "01")]
    [InlineData("int", "63", "7e")]
    [InlineData("int", "-63", "7d")]
    [InlineData("int", "64", "80 01")]
    [InlineData("int", "-64", "7f")]
    [InlineData("int", "65", "82 01")]
    [InlineData("int", "-65", "81 01")]
    [InlineData("int", "255", "FE 03")]
    [InlineData("int", "-255", "FD 03")]
    [InlineData("int", "-9223372036854775808", "FF FF FF FF FF FF FF FF FF 01")]
    [InlineData("u8", "255", "FF")]
    [InlineData("u16", "65535", "FF FF")]
    [InlineData("u32", "0", "00 00 00 00")]
    [InlineData("u32", "1", "01 00 00 00")]
    [InlineData("u32", "255", "FF 00 00 00")]
    [InlineData("u32", "4294967295", "FF FF FF FF")]
    [InlineData("u64", "18446744073709551615", "FF FF FF FF FF FF FF FF")]
    [InlineData("i8", "-128", "80")]
    [InlineData("i16", "0", "00 00")]
    [InlineData("i16", "1", "01 00")]
    [InlineData("i16", "-1", "FF FF")]
    [InlineData("i16", "255", "FF 00")]
    [InlineData("i16", "-255", "01 FF")]
    [InlineData("i32", "-2147483648", "00 00 00 80")]
    [InlineData("i64", "-9223372036854775808", "00 00 00 00 00 00 00 80")]
    [InlineData("f32", "0.1", "cd cc cc 3d")]
    [InlineData("f32", "\"NaN\"", "00 00 c0 7f")]
    [InlineData("f32", "\"NaN(ffc00001)\"", "01 00 c0 ff")]
    [InlineData("f32", "\"Infinity\"", "00 00 80 7f")]
    [InlineData("f64", "0", "00 00 00 00 00 00 00 00")]
    [InlineData("f64", "-0", "00 00 00 00 00 00 00 80")]
    [InlineData("f64", "1", "00 00 00 00 00 00 f0 3f")]
    [InlineData("f64", "2.55", "66 66 66 66 66 66 04 40")]
    [InlineData("f64", "-25.5", "00 00 00 00 00 80 39 C0")]
    [InlineData("f64", "\"NaN\"", "00 00 00 00 00 00 f8 7f")]
    [InlineData("f64", "\"NaN(7ff8000000000001)\"", "01 00 00 00 00 00 f8 7f")]
    [InlineData("f64", "\"-Infinity\"", "00 00 00 00 00 00 f0 ff")]
    [InlineData("bool", "true", "01")]
    [InlineData("bool", "false", "00")]
    [InlineData("str", "\"BARE\"", "04 42 41 52 45")]
    [InlineData("str", "\"日本😀\"", "0a e6 97 a5 e6 9c ac f0 9f 98 80")]
    [InlineData("data", "\"qu7/7t3Mu6ru3cy77t3Muw==\"", "10 aa ee ff ee dd cc bb aa ee dd cc bb ee dd cc bb")]
    [InlineData("data", "\"\"", "00")]
    [InlineData("data[16]", "\"qu7/7t3Mu6ru3cy77t3Muw==\"", "aa ee ff ee dd cc bb aa ee dd cc bb ee dd cc bb")]
    [InlineData("void", "null", "")]
    [InlineData("enum { FOO BAR = 255 BUZZ }", "\"FOO\"", "00")]
    [InlineData("enum { FOO BAR = 255 BUZZ }", "\"BAR\"", "FF 01")]
    [InlineData("enum { FOO BAR = 255 BUZZ }", "\"BUZZ\"", "80 02")]
    [InlineData("optional<u32>", "null", "00")]
    [InlineData("optional<u32>", "0", "01 00 00 00 00")]
    [InlineData("optional<u32>", "1", "01 01 00 00 00")]
    [InlineData("optional<u32>", "255", "01 FF 00 00 00")]
    [InlineData("optional<optional<u8>>", "null", "00")]
    [InlineData("optional<optional<u8>>", "[null]", "01 00")]
    [InlineData("optional<optional<u8>>", "[7]", "01 01 07")]
    [InlineData("optional<optional<optional<u8>>>", "[[7]]", "01 01 01 07")]
    [InlineData("list<str>", "[\"foo\",\"bar\",\"buzz\"]", "03 03 66 6f 6f 03 62 61 72 04 62 75 7A 7A")]
    [InlineData("list<uint>[10]", "[0,1,254,255,256,257,126,127,128,129]", "00 01 FE 01 FF 01 80 02 81 02 7E 7F 80 01 81 01")]
    [InlineData("map<u32><str>", "[[0,\"zero\"],[1,\"one\"],[255,\"two hundreds and fifty five\"]]", """
        03 00 00 00 00 04 7A 65 72 6F 01 00 00 00 03 6F 6E 65 FF 00 00 00 1B 74 77 6F 20 68 75 6E 64 72
        65 64 73 20 61 6E 64 20 66 69 66 74 79 20 66 69 76 65
        """)]
    [InlineData("map<str><u8>", "{\"b\":1,\"\":2,\"a\":3}", "03 01 62 01 00 02 01 61 03")]
    [InlineData("map<bool><list<u8>>", "[[true,[]],[false,[1]]]", "02 01 00 00 01 01")]
    [InlineData("union { int | uint = 255 | str }", "{\"int\":0}", "00 00")]
    [InlineData("union { int | uint = 255 | str }", "{\"int\":1}", "00 02")]
    [InlineData("union { int | uint = 255 | str }", "{\"uint\":1}", "FF 01 01")]
    [InlineData("union { int | uint = 255 | str }", "{\"int\":-255}", "00 FD 03")]
    [InlineData("union { int | uint = 255 | str }", "{\"uint\":255}", "FF 01 FF 01")]
    [InlineData("union { int | uint = 255 | str }", "{\"str\":\"BARE\"}", "80 02 04 42 41 52 45")]
    [InlineData("union { void | str }", "{\"void\":null}", "00")]
    [InlineData("union { list<u8> | list<str> = 4 }", "{\"list=4\":[\"\"]}", "04 01 00")]
    [InlineData("struct { foo: uint bar: int buzz: str }", "{\"foo\":255,\"bar\":-255,\"buzz\":\"BARE\"}", "FF 01 FD 03 04 42 41 52 45")]
    public void A_message_is_this_JSON_and_the_JSON_is_this_message(string type, string json, string hex)
    {
        BareTypeDefinition definition = SchemaOf.Last($"type T {type}");
        byte[] message = Hex.Bytes(hex);

        Assert.Equal(json, JsonText.Compact(definition, message));
        Assert.Equal(Hex.Of(message), Hex.Of(JsonText.Read(definition, json)));
    }

    [Theory]
    [InlineData("type T struct { a: u8 b: list<u8> c: str }", """{"c":"x","a":1,"b":[2,3]}""", "01 02 02 03 01 78")]
    [InlineData("type T struct { a: u8 b: optional<u8> c: u8 }", """{"c":3,"a":1}""", "01 00 03")]
    [InlineData("type T list<struct { a: struct { x: u8 y: u8 } b: u8 }>", """[{"b":3,"a":{"y":2,"x":1}},{"a":{"y":5,"x":4},"b":6}]""", "02 01 02 03 04 05 06")]
    [InlineData("type T enum { A B = 300 }", "300", "ac 02")]
    [InlineData("type Email str type T union { Email | str }", """{ "Email=0" : "" }""", "00 00")]
    [InlineData("type T str", "\"\\u0041\\ud83d\\ude00\\/\\n\"", "07 41 f0 9f 98 80 2f 0a")]
    [InlineData("type T data", "\"\\u002B\u0077==\"", "01 fb")]
    [InlineData("type T struct { ab: u8 }", """{"\u0061b":1}""", "01")]
    [InlineData("type T map<str><u8>", """{"\u0061":1}""", "01 01 61 01")]
    [InlineData("type T f64", "1e2", "00 00 00 00 00 00 59 40")]
    [InlineData("type T u8", "\ufeff 7", "07")]
    public void What_may_be_written_otherwise_is_read(string schema, string json, string hex) =>
        Assert.Equal(Hex.Of(Hex.Bytes(hex)), Hex.Of(JsonText.Read(SchemaOf.Last(schema), json)));

    [Fact]
    public void Text_is_escaped_where_it_must_be_or_would_move_what_a_terminal_shows()
    {
        BareTypeDefinition type = SchemaOf.Last("type T str");
        string text = "a\"\\/\b\f\n\r\t\0\u001b\u007f\u0085é–日😀\u2028\u202e\u2066\ufeff<>&'+";

        string json = JsonText.Of(type, BareValueWriter.Encode(type, BareValue.Str(text)));

        Assert.Equal("\"a\\\"\\\\/\\b\\f\\n\\r\\t\\u0000\\u001B\\u007F\\u0085é–日😀\\u2028\\u202E\\u2066\\uFEFF<>&'+\"", json);
        Assert.Equal(BareValue.Str(text), BareValueReader.Decode(type, JsonText.Read(type, json)));
    }

    [Fact]
    public void It_is_indented_with_one_line_break_for_all_systems() => Assert.Equal(
        "{\n  \"a\": [\n    1,\n    2\n  ],\n  \"b\": {}\n}",
        JsonText.Of(SchemaOf.Last("type T struct { a: list<u8>[2] b: map<str><u8> }"), [1, 2, 0]));

    [Fact]
    public void Lists_of_every_length_have_their_count_filled_in()
    {
        BareTypeDefinition type = SchemaOf.Last("type T struct { before: u8 lists: list<list<u8>> after: u8 }");
        foreach (int length in new[] { 0, 1, 127, 128, 16383, 16384 })
        {
            BareValue inner = BareValue.List([.. Enumerable.Range(0, length).Select(static i => BareValue.U8((byte)i))]);
            BareValue value = BareValue.Struct(
                ("before", BareValue.U8(1)), ("lists", BareValue.List([.. Enumerable.Repeat(inner, length % 200)])), ("after", BareValue.U8(9)));
            byte[] message = BareValueWriter.Encode(type, value);

            Assert.True(message.AsSpan().SequenceEqual(JsonText.Read(type, JsonText.Of(type, message))));
        }
    }

    [Theory]
    [InlineData(BareDraft.Draft11)]
    [InlineData(BareDraft.Draft13)]
    public void Random_messages_of_random_schemas_come_back_byte_for_byte(BareDraft draft)
    {
        for (int seed = 0; seed < 400; seed++)
        {
            BareSchema schema = RandomSchema.Create(seed, draft: draft);
            RandomValue values = new(new Random(seed));
            foreach (BareTypeDefinition type in schema.Types)
            {
                byte[] message = BareValueWriter.Encode(type, values.Of(type));

                string json = JsonText.Of(type, message);
                byte[] back = JsonText.Read(type, json);

                Assert.True(message.AsSpan().SequenceEqual(back), $"seed {seed}, type {type.Name}, message {Hex.Of(message)}:\n{json}");
                Assert.True(BareValueReader.Decode(type, message) == BareValueReader.Decode(type, back), $"seed {seed}, type {type.Name}");
            }
        }
    }

    [Fact]
    public void Large_text_and_data_are_written_in_pieces()
    {
        BareTypeDefinition type = SchemaOf.Last("type T struct { s: str d: data }");
        byte[] data = new byte[(1 << 24) + 1];
        new Random(5).NextBytes(data);
        string text = string.Concat(Enumerable.Repeat("日本😀é", (1 << 20) + 1));
        byte[] message = BareValueWriter.Encode(type, BareValue.Struct(("s", BareValue.Str(text + text)), ("d", BareValue.Data(data))));

        using MemoryStream output = new();
        BareJson.Write(type, message, output);

        Assert.True(message.AsSpan().SequenceEqual(BareJson.Read(type, output.ToArray()).Span));
    }
}
