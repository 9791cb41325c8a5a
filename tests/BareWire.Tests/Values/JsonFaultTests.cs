using Fidelity.BareWire.Schemas;
using Fidelity.BareWire.Values;

namespace Fidelity.BareWire.Tests.Values;

public sealed class JsonFaultTests
{
    [Theory]
    [InlineData("u8", "256", 1, "T", "expected an integer from 0 to 255, found 256")]
    [InlineData("u8", "-1", 1, "T", "expected an integer from 0 to 255, found -1")]
    [InlineData("u16", "65536", 1, "T", "expected an integer from 0 to 65535, found 65536")]
    [InlineData("u32", "4294967296", 1, "T", "expected an integer from 0 to 4294967295, found 4294967296")]
    [InlineData("u64", "18446744073709551616", 1, "T", "expected an integer from 0 to 18446744073709551615, found 18446744073709551616")]
    [InlineData("uint", "1.5", 1, "T", "expected an integer from 0 to 18446744073709551615, found 1.5")]
    [InlineData("uint", "\"1\"", 1, "T", "expected an integer from 0 to 18446744073709551615, found \"1\"")]
    [InlineData("int", "9223372036854775808", 1, "T", "expected an integer from -9223372036854775808 to 9223372036854775807, found 9223372036854775808")]
    [InlineData("i8", "128", 1, "T", "expected an integer from -128 to 127, found 128")]
    [InlineData("i8", "-129", 1, "T", "expected an integer from -128 to 127, found -129")]
    [InlineData("i16", "-32769", 1, "T", "expected an integer from -32768 to 32767, found -32769")]
    [InlineData("i32", "1e3", 1, "T", "expected an integer from -2147483648 to 2147483647, found 1e3")]
    [InlineData("i64", "null", 1, "T", "expected an integer from -9223372036854775808 to 9223372036854775807, found null")]
    [InlineData("f32", "1e39", 1, "T", "expected a number that an f32 can hold, found 1e39")]
    [InlineData("f64", "-1e309", 1, "T", "expected a number that an f64 can hold, found -1e309")]
    [InlineData("f64", "\"nan\"", 1, "T", "expected a number, \"NaN\", \"Infinity\" or \"-Infinity\", found \"nan\"")]
    [InlineData("f64", "\"NaN(7ff0000000000000)\"", 1, "T", "expected a number, \"NaN\", \"Infinity\" or \"-Infinity\", found \"NaN(7ff0000000000000)\"")]
    [InlineData("f32", "\"NaN(7ff8000000000001)\"", 1, "T", "expected a number, \"NaN\", \"Infinity\" or \"-Infinity\", found \"NaN(7ff8000000000001)\"")]
    [InlineData("bool", "1", 1, "T", "expected true or false, found 1")]
    [InlineData("void", "0", 1, "T", "expected null, found 0")]
    [InlineData("str", "{}", 1, "T", "expected a string, found an object")]
    [InlineData("list<str>", "[\"a\", \"\\ud800\"]", 7, "T[1]", "expected text that Unicode can encode, found an escape of half a surrogate pair")]
    [InlineData("data", "\"abc\"", 1, "T", "expected a string in base64, found \"abc\"")]
    [InlineData("data[2]", "\"AAAA\"", 1, "T", "expected exactly 2 bytes, as the schema says, found 3")]
    [InlineData("enum { A B }", "\"C\"", 1, "T", "expected one of the names A, B, found \"C\"")]
    [InlineData("enum { A B }", "2", 1, "T", "expected one of the names A, B, found 2")]
    [InlineData("list<u8>[2]", "[1]", 3, "T", "expected exactly 2 elements, as the schema says, found 1")]
    [InlineData("list<u8>[2]", "[1,2,3]", 6, "T", "expected exactly 2 elements, as the schema says, found more")]
    [InlineData("list<u8>", "[1,[]]", 4, "T[1]", "expected an integer from 0 to 255, found an array")]
    [InlineData("optional<optional<u8>>", "5", 1, "T", "expected null or an array of one value, found 5")]
    [InlineData("optional<optional<u8>>", "[5,6]", 4, "T", "expected the end of the array after an optional's value, found 6")]
    [InlineData("optional<optional<u8>>", "[]", 2, "T", "expected an integer from 0 to 255, found the end of the array")]
    [InlineData("map<str><u8>", "{\"a\":1,\"\\u0061\":2}", 8, "T[\"a\"]", "expected each key of a map once, found this one again")]
    [InlineData("map<str><u8>", "[]", 1, "T", "expected an object, found an array")]
    [InlineData("map<u8><u8>", "{}", 1, "T", "expected an array of arrays, each of a key and a value, found an object")]
    [InlineData("map<u8><u8>", "[[1,2],[1,2]]", 9, "T[1]", "expected each key of a map once, found this one again")]
    [InlineData("map<u8><u8>", "[[1,2],3]", 8, "T[#1]", "expected an array of a key and a value, found 3")]
    [InlineData("map<u8><u8>", "[[1]]", 4, "T[1]", "expected an integer from 0 to 255, found the end of the array")]
    [InlineData("map<u8><u8>", "[[1,2,3]]", 7, "T[1]", "expected the end of the array after a key and a value, found 3")]
    [InlineData("union { int | str }", "{\"u8\":1}", 2, "T", "expected one of the members int, str of a union, found \"u8\"")]
    [InlineData("union { int | str }", "{}", 2, "T", "expected one of the members int, str of a union, found the end of the object")]
    [InlineData("union { int | str }", "{\"int=1\":1}", 2, "T", "expected one of the members int, str of a union, found \"int=1\"")]
    [InlineData("union { int | str }", "{\"int\":1,\"str\":\"\"}", 10, "T.int", "expected the end of the object after the union's member, found \"str\"")]
    [InlineData("union { int | str }", "5", 1, "T", "expected an object with one of the properties int, str, found 5")]
    [InlineData("struct { a: u8 b: u8 }", "{\"a\":1,\"c\":2}", 8, "T", "expected one of the properties a, b, found \"c\"")]
    [InlineData("struct { a: u8 b: u8 }", "{\"a\":1,\"a\":2}", 8, "T", "expected the property \"a\" once, found it again")]
    [InlineData("struct { a: u8 b: u8 }", "{\"b\":1}", 7, "T", "expected a property \"a\", found none")]
    [InlineData("struct { a: u8 b: u8 }", "[]", 1, "T", "expected an object with the properties a, b, found an array")]
    [InlineData("struct { a: list<struct { b: u8 }> }", "{\"a\":[{\"b\":1},{\"b\":true}]}", 20, "T.a[1].b", "expected an integer from 0 to 255, found true")]
    public void A_fault_says_line_column_path_and_what_was_expected(string type, string json, int column, string path, string detail)
    {
        BareTypeDefinition definition = SchemaOf.Last($"type T {type}");

        BareJsonException fault = Assert.Throws<BareJsonException>(() => JsonText.Read(definition, "\n  " + json));

        Assert.Equal((2L, column + 2L, path, detail), (fault.Line, fault.Column, fault.Path, fault.Detail));
        Assert.Equal($"{path}, line 2, column {column + 2}: {detail}.", fault.Message);
    }

    [Theory]
    [InlineData("", 1, 1, "T")]
    [InlineData("[1,\n 日]", 2, 2, "T[0]")]
    [InlineData("[1,\n2", 2, 2, "T[0]")]
    [InlineData("[1]\n\n x", 3, 2, "T")]
    [InlineData("[1,]", 1, 4, "T[0]")]
    [InlineData("[1] // comment", 1, 5, "T")]
    public void Text_that_is_no_JSON_is_a_fault_with_its_place(string json, int line, int column, string path)
    {
        BareJsonException fault = Assert.Throws<BareJsonException>(() => JsonText.Read(SchemaOf.Last("type T list<u8>"), json));

        Assert.Equal((line, column, path), ((int)fault.Line, (int)fault.Column, fault.Path));
        Assert.StartsWith("expected JSON, found what is none: ", fault.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain("LineNumber", fault.Message, StringComparison.Ordinal);
        Assert.IsType<System.Text.Json.JsonException>(fault.InnerException, exactMatch: false);
    }

    [Fact]
    public void Columns_count_utf16_units()
    {
        BareJsonException fault = Assert.Throws<BareJsonException>(() => JsonText.Read(SchemaOf.Last("type T list<str>"), "[\"日😀\", 1]"));

        Assert.Equal(9, fault.Column);
    }

    [Fact]
    public void Text_that_is_no_utf8_is_a_fault()
    {
        BareJsonException fault = Assert.Throws<BareJsonException>(() => BareJson.Read(SchemaOf.Last("type T str"), [.. "\"ab"u8, 0xff, (byte)'"']));

        Assert.Equal("expected text in UTF-8, found bytes that are none after 2 bytes of it", fault.Detail);
    }

    [Fact]
    public void A_message_keeps_the_limits_of_its_reader()
    {
        BareTypeDefinition type = SchemaOf.Last("type T list<list<u8>>");

        Assert.Equal(4, JsonText.Read(type, "[[1,2]]", new BareLimits { MaxBytes = 4, MaxCount = 2, MaxDepth = 2 }).Length);
        Assert.Contains("at most 3 bytes", Fault(new BareLimits { MaxBytes = 3 }).Detail, StringComparison.Ordinal);
        Assert.Contains("at most 1 elements", Fault(new BareLimits { MaxCount = 1 }).Detail, StringComparison.Ordinal);
        BareJsonException deep = Fault(new BareLimits { MaxDepth = 1 });
        Assert.Contains("at most 1 levels", deep.Detail, StringComparison.Ordinal);
        Assert.Equal((2, "T[0]"), (deep.Column, deep.Path));

        BareJsonException Fault(BareLimits limits) => Assert.Throws<BareJsonException>(() => JsonText.Read(type, "[[1,2]]", limits));
    }

    [Fact]
    public void Many_names_are_not_all_listed()
    {
        string members = string.Join(' ', Enumerable.Range(0, 20).Select(static i => $"N{i}"));

        BareJsonException fault = Assert.Throws<BareJsonException>(() => JsonText.Read(SchemaOf.Last($"type T enum {{ {members} }}"), "\"X\""));

        Assert.EndsWith("N10, N11 and 8 more, found \"X\"", fault.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Mutated_JSON_is_a_fault_or_a_valid_message()
    {
        const int seed = 77;
        Random random = new(seed);
        BareTypeDefinition type = SchemaOf.Last(SchemaOf.Everything);
        for (int i = 0; i < 3000; i++)
        {
            BareValue value = new Randomness.RandomValue(random).Of(type);
            byte[] json = System.Text.Encoding.UTF8.GetBytes(JsonText.Compact(type, BareValueWriter.Encode(type, value)));
            for (int times = random.Next(1, 4); times > 0; times--)
            {
                json[random.Next(json.Length)] = (byte)(random.Next(2) == 0 ? "{}[]\",:0-\\u"[random.Next(11)] : random.Next(256));
            }

            try
            {
                BareMessage.Check(type, BareJson.Read(type, json).Span);
            }
            catch (BareJsonException)
            {
                continue;
            }
            catch (BareFormatException fault)
            {
                Assert.Fail($"seed {seed}, case {i}: {fault.Message}\n{System.Text.Encoding.UTF8.GetString(json)}");
            }
        }
    }
}
