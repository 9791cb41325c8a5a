using Fidelity.BareWire.Generator.Tests.Running;

namespace Fidelity.BareWire.Generator.Tests;

/// <summary>What is generated compiles where warnings are errors, nullable is on, and every public member must be documented.</summary>
public sealed class CompileTests
{
    private static readonly string[] Innermost =
    [
        "uint", "int", "u8", "u16", "u32", "u64", "i8", "i16", "i32", "i64", "f32", "f64", "bool", "str", "data", "data[5]", "data[300]",
        "enum { A B = 7 C }", "struct { a: u8 }", "struct { a: u32 b: bool c: i64 d: data[3] }", "struct { a: str b: list<u8> }",
        "union { u8 | str | void }", "Plain", "Named", "Blob", "Words", "Color", "Either", "Maybe", "Renamed", "Numbers",
    ];

    private static readonly string[] Around =
    [
        "{0}", "optional<{0}>", "list<{0}>", "list<{0}>[3]", "map<str><{0}>", "map<u32><{0}>", "struct {{ inner: {0} }}",
        "union {{ {0} | struct {{ other: u8 }} }}",
        "optional<optional<{0}>>", "list<optional<{0}>>", "optional<list<{0}>>", "list<list<{0}>>", "map<i8><optional<{0}>>",
        "map<Color><list<optional<list<{0}>>>>", "struct {{ a: optional<list<{0}>> b: map<bool><map<Id><{0}>> c: optional<{0}> d: optional<{0}> }}",
        "union {{ optional<{0}> | list<{0}> | map<str><{0}> }}", "list<optional<optional<{0}>>>[2]",
    ];

    private const string Named = """
        type Plain struct { a: u8 b: f64 }
        type Named str
        type Blob data[8]
        type Words list<str>
        type Color enum { RED GREEN = 300 BLUE }
        type Either union { Plain | Color = 200 | f32 | optional<u8> | optional<Plain> }
        type Maybe optional<i64>
        type Renamed Named
        type Id uint
        type Numbers list<Id>

        """;

    public static TheoryData<string> Positions => [.. Around];

    [Theory]
    [MemberData(nameof(Positions))]
    public void Every_type_compiles_in_every_position(string around)
    {
        string[] types = [.. Innermost.Select(inner => string.Format(System.Globalization.CultureInfo.InvariantCulture, around, inner))];
        string direct = string.Concat(types.Select(static (type, i) => $"type Direct{i} {type}\n"));
        string held = string.Concat(types.Select(static (type, i) => $"f{i}: {type} fixed{i}: u16 "));

        GeneratorRun run = GeneratorRun.Of(new SchemaText("/project/zoo.bare", $"{Named}{direct}type Held struct {{ {held}}}", draft: "14", layout: "true")).MustCompile();

        Assert.Contains("class Held", run.SingleSource(), StringComparison.Ordinal);
    }

    [Fact]
    public void Types_called_like_those_of_dotnet_compile()
    {
        string[] names =
        [
            "String", "System", "Object", "List", "Dictionary", "Bare", "BareReader", "BareWriter", "IBareCodec", "Fidelity", "Made",
            "Span", "Byte", "Math", "GC", "HashCode", "Nullable", "Func", "Action", "Exception", "Type", "Enum", "Kinds", "Kind", "Value",
            "None", "NoCase", "Task", "Generated", "Schemas", "BareFaults", "Equals", "Decode", "Encode", "Read", "Write", "TResult",
        ];
        IEnumerable<string> types = names.Select(static name => $"type {name} struct {{ a: str b: list<u8> c: map<u8><str> }}");
        string union = $"type All union {{ {string.Join(" | ", names)} | u8 | str | f64 | Nothing }}";
        string fields = $"type Fields struct {{ {string.Join(' ', names.Select(static name => $"{name}: {name}"))} }}";

        GeneratorRun.Of(new SchemaText("/project/all.bare", string.Join('\n', [.. types, "type Nothing void", union, fields]), layout: "true")).MustCompile();
    }

    [Fact]
    public void Fields_called_like_keywords_members_or_their_type_compile()
    {
        string[] names =
        [
            "class", "int", "string", "event", "value", "reader", "writer", "field", "get", "set", "run", "present", "items", "entries",
            "equals", "getHashCode", "toString", "getType", "finalize", "memberwiseClone", "referenceEquals", "encode", "decode", "read",
            "write", "readFixed", "writeFixed", "order", "Order", "bareType", "depth", "readItems", "writeItems", "ordertype", "hash", "other", "obj",
        ];
        string fields = string.Join(' ', names.Select(static name => $"{name}: u16"));
        string lists = string.Join(' ', names.Select(static name => $"{name}: list<struct {{ {name}: optional<str> }}>"));

        GeneratorRun run = GeneratorRun.Of(new SchemaText("/project/names.bare", $"type Order struct {{ {fields} }}\ntype Lists struct {{ {lists} }}")).MustCompile();

        Assert.Contains("ushort OrderValue ", run.SingleSource(), StringComparison.Ordinal);
        Assert.Contains("ushort OrderValue_2 ", run.SingleSource(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_type_called_like_a_member_that_it_must_have_gets_another_name()
    {
        GeneratorRun run = GeneratorRun.Of(new SchemaText("/project/a.bare", "type Value u8\ntype ValueType u8\ntype Kind union { Value }\ntype Read enum { A }"))
            .MustCompile();

        Assert.Contains("struct ValueType_2 ", run.SingleSource(), StringComparison.Ordinal);
        Assert.Contains("struct KindType ", run.SingleSource(), StringComparison.Ordinal);
        Assert.Contains("enum Read ", run.SingleSource(), StringComparison.Ordinal);
        Assert.Equal([0, 2], run.Reported.Select(static finding => finding.Location.GetLineSpan().StartLinePosition.Line));
    }

    [Fact]
    public void Names_are_in_the_case_of_dotnet()
    {
        string source = GeneratorRun.Of(new SchemaText(
            "/project/my-app.v2.bare",
            "type A struct { orderId: u8 user_name: u8 x1_y: u8 }\ntype B enum { CUSTOMER_SERVICE UTF8 }",
            draft: "14")).SingleSource();

        string[] expected = ["class MyAppV2Schema", "byte OrderId ", "byte UserName ", "byte X1Y ", "CustomerService = 0", "Utf8 = 1"];
        Assert.All(expected, name => Assert.Contains(name, source, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("# <b>bold</b> & \"quotes\" */ \u2028 \u0085 \u0001 \ud83d\ude00")]
    [InlineData("# first\n#\n#   second </summary>")]
    [InlineData("#")]
    public void Any_comment_becomes_documentation(string comment)
    {
        GeneratorRun.Of(new SchemaText(
            "/project/comments.bare",
            $"{comment}\ntype A struct {{\n{comment}\na: u8\n{comment}\nb: str }}\n{comment}\ntype B enum {{\n{comment}\nX\n}}\n{comment}\ntype C union {{\n{comment}\nA\n|\n{comment}\nB }}"))
            .MustCompile();
    }

    [Fact]
    public void A_schema_without_a_namespace_compiles() =>
        GeneratorRun.Of(new ProjectOptions(""), new SchemaText("/project/a.bare", "type A struct { b: list<struct { c: u8 }> }")).MustCompile();

    [Fact]
    public void Keywords_can_be_parts_of_the_namespace() =>
        GeneratorRun.Of(new SchemaText("/project/a.bare", "type A struct { b: u8 }", space: "My.@class.Data")).MustCompile();

    [Fact]
    public void A_schema_that_uses_types_exponentially_often_is_generated()
    {
        IEnumerable<string> types = Enumerable.Range(1, 60).Select(static i => $"type T{i} struct {{ a: T{i - 1} b: T{i - 1} c: optional<T{i - 1}> }}");

        GeneratorRun.Of(new SchemaText("/project/deep.bare", "type T0 struct { a: u8 b: u8 }\n" + string.Join('\n', types))).MustCompile();
    }

    [Fact]
    public void Lengths_that_no_array_can_have_compile() => GeneratorRun.Of(new SchemaText(
        "/project/huge.bare",
        "type A data[18446744073709551615]\ntype B list<u64>[18446744073709551615]\ntype C struct { a: data[2147483648] b: list<A>[2147483647] c: list<struct { d: u64 }>[3000000000] }"))
        .MustCompile();

    [Fact]
    public void Bytes_can_be_the_keys_of_maps_from_draft_13_on() => GeneratorRun.Of(new SchemaText(
        "/project/keys.bare",
        "type Key data[4]\ntype A struct { a: map<data><str> b: map<data[2]><map<data><Key>> c: map<Key><u8> }\ntype B map<data><u8>",
        draft: "13")).MustCompile();
}
