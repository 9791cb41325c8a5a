using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Fidelity.BareWire.Generator.Tests.Derive;

/// <summary>What is derived compiles where warnings are errors, nullable is on, and every public member must be documented.</summary>
public sealed class CompileTests
{
    private const string Named = """
        public enum Color : byte { Red, Green = 200 }
        [BareSchema] public partial record struct Plain(int X, double Y);
        [BareSchema] public partial record Text(string Words);
        [BareSchema] public partial class Fixed { public Guid Id { get; set; } public byte Kind; }
        [BareSchema, BareMember(1, typeof(One)), BareMember(2, typeof(None))] public abstract partial record Either;
        [BareSchema] public sealed partial record One(bool Flag) : Either;
        [BareSchema] public sealed partial record None : Either;

        """;

    private static readonly string[] Innermost =
    [
        "byte", "ushort", "uint", "ulong", "sbyte", "short", "int", "long", "float", "double", "bool", "string", "byte[]", "Memory<byte>",
        "ReadOnlyMemory<byte>", "Guid", "Color", "Plain", "Text", "Fixed", "Either",
    ];

    public static TheoryData<string> Positions =>
    [
        "{0}", "{0}?", "{0}[]", "List<{0}>", "IReadOnlyList<{0}>", "ImmutableArray<{0}>", "ImmutableArray<{0}>?", "{0}?[]", "List<{0}?>?",
        "Dictionary<string, {0}>", "IReadOnlyDictionary<Color, {0}?>", "Dictionary<int, List<{0}>?>", "List<{0}[]>[]", "IReadOnlyList<ImmutableArray<{0}>>?",
    ];

    [Theory]
    [MemberData(nameof(Positions))]
    public void Every_type_compiles_in_every_position(string around)
    {
        IEnumerable<string> types = Innermost.Select((inner, i) =>
        {
            string type = string.Format(System.Globalization.CultureInfo.InvariantCulture, around, inner);
            return $"[BareSchema] public partial record Type{(char)('A' + i)}({type} Value, ushort After);\n[BareSchema] public sealed partial class Class{(char)('A' + i)} {{ public required {type} First {{ get; init; }} public required {type} Second {{ get; init; }} }}";
        });

        new DeriveCompilation(Named + string.Join('\n', types)).MustCompile();
    }

    [Theory]
    [InlineData("class")]
    [InlineData("record")]
    [InlineData("struct")]
    [InlineData("record struct")]
    [InlineData("readonly record struct")]
    public void Every_kind_of_type_compiles_in_every_container(string kind)
    {
        string[] words = kind.Split(' ');
        string declaration = words[0] == "readonly" ? $"readonly partial {string.Join(' ', words[1..])}" : $"partial {kind}";
        string access = kind.StartsWith("readonly", StringComparison.Ordinal) ? "init" : "set";

        DeriveCompilation compilation = new(
            $$"""
            namespace A.@class.B;
            public partial interface IOuter { public partial record struct Middle { internal partial class @event {
                [BareSchema] public {{declaration}} Inner { public int X { get; {{access}}; } public string? @int { get; {{access}}; } } } } }
            """);

        Assert.Equal("type Inner struct {\n  x: i32\n  int: optional<str>\n}\n", compilation.MustCompile().SchemaOf("A.class.B.IOuter+Middle+event+Inner"));
    }

    [Fact]
    public void Types_called_like_those_of_dotnet_and_the_library_compile()
    {
        string[] names =
        [
            "String", "System", "Object", "List", "Dictionary", "Bare", "BareReader", "BareWriter", "IBareCodec", "Fidelity", "Span", "Byte", "Math",
            "GC", "Exception", "Type", "Enum", "Task", "Generated", "Schemas", "BareFaults", "Guid", "Nullable", "Definition", "ReadOnlySpan",
        ];
        IEnumerable<string> types = names.Select(static name =>
            $"[global::Fidelity.BareWire.BareSchema] public partial class {name} {{ public string? A; public int[]? B; public global::System.Collections.Generic.Dictionary<byte, string>? C; public global::System.Guid D; }}");
        string holder = $"[global::Fidelity.BareWire.BareSchema] public partial class Holder {{ {string.Join(' ', names.Select(static name => $"public {name}? {name};"))} }}";

        new DeriveCompilation(string.Join('\n', ["namespace Made;", .. types, holder]), usings: false).MustCompile();
    }

    [Fact]
    public void Members_called_like_what_the_codec_uses_compile()
    {
        string[] names =
        [
            "reader", "writer", "value", "run", "items", "list", "entries", "bytes", "count", "present", "Read", "Write", "ReadAll", "Fixed", "All", "Depth",
            "BareType", "Definition", "tag", "one", "chunk", "now", "start", "Type", "System", "global", "field",
        ];
        string members = string.Join(' ', names.Select(static name => $"public int[]? {name} {{ get; set; }}"));

        new DeriveCompilation($"[BareSchema(Draft = BareDraft.Draft14)] public sealed partial class Names {{ {members} }}").MustCompile();
    }

    [Fact]
    public void Obsolete_members_compile() => new DeriveCompilation(
        "[BareSchema] public sealed partial class Old { [Obsolete(\"gone\")] public int X { get; set; } public int Y { get; set; } }").MustCompile();

    [Fact]
    public void Types_of_another_assembly_keep_the_schema_that_they_were_compiled_with()
    {
        const string Library = """
            [BareSchema] public partial record struct Point(int X, int Y);
            [BareSchema] public sealed partial class Line { private Line(Point from, bool secret) { From = from; Secret = secret; } public Point From { get; } public bool Secret { get; } public static Line Make() => new(default, true); }
            [BareSchema, BareMember(4, typeof(Dot))] public abstract partial class Mark;
            [BareSchema] public sealed partial class Dot : Mark;
            """;
        const string Program = "[BareSchema] public sealed partial record Picture(List<Point> Points, Line[] Lines, Mark? Mark);";

        DeriveCompilation apart = new(Program, usings: true, new DeriveCompilation(Library).MustCompile().Emit());
        DeriveCompilation together = new(Library + Program);

        Assert.Equal(together.MustCompile().SchemaOf("Picture"), apart.MustCompile().SchemaOf("Picture"));
        Assert.Equal(together.SourceOf("Picture"), apart.SourceOf("Picture"));
        Assert.Contains("Point.BareCodec.ReadAll", apart.SourceOf("Picture"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_schema_does_not_depend_on_whether_the_compiler_reads_documentation()
    {
        const string Code = """
            /// <summary>
            /// First, see <see cref="Other"/> &amp; <c>code</c>.
            /// Second.
            /// </summary>
            /// <param name="X">The parameter.</param>
            [BareSchema] public partial record Documented(int X) {
                /// <summary>A property.</summary>
                public int Y { get; set; }
                // No documentation.
                public int Z { get; set; } }
            /// <summary>Referred to.</summary>
            public class Other;
            """;
        const string Expected = "# First, see Other & code.\n# Second.\ntype Documented struct {\n  # The parameter.\n  x: i32\n  # A property.\n  y: i32\n  z: i32\n}\n";

        foreach (DocumentationMode mode in Enum.GetValues<DocumentationMode>())
        {
            Assert.Equal(Expected, new DeriveCompilation([Code], parsing: new(LanguageVersion.CSharp14, mode)).SchemaOf("Documented"));
        }
    }

    [Theory]
    [InlineData("OrderId", "orderId")]
    [InlineData("URLPath", "urlPath")]
    [InlineData("ID", "id")]
    [InlineData("X", "x")]
    [InlineData("eMail", "eMail")]
    public void Names_of_fields_are_in_camel_case(string name, string expected) => Assert.Equal(
        $"type C struct {{\n  {expected}: u8\n}}\n", new DeriveCompilation($"[BareSchema] public partial struct C {{ public byte {name}; }}").MustCompile().SchemaOf("C"));

    [Theory]
    [InlineData("CustomerService", "CUSTOMER_SERVICE")]
    [InlineData("UTF8Text", "UTF8_TEXT")]
    [InlineData("IOError", "IO_ERROR")]
    [InlineData("ALREADY_SO", "ALREADY_SO")]
    [InlineData("A1", "A1")]
    public void Names_of_enum_values_are_in_upper_snake_case(string name, string expected) => Assert.Contains(
        $"{{\n  {expected}\n}}", new DeriveCompilation($"public enum E {{ {name} }} [BareSchema] public partial struct C {{ public E X; }}").MustCompile().SchemaOf("C"), StringComparison.Ordinal);
}
