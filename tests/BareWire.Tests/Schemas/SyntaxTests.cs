using Fidelity.BareWire.Schemas;
using static Fidelity.BareWire.Schemas.SchemaDiagnosticCatalog;

namespace Fidelity.BareWire.Tests.Schemas;

/// <summary>The grammar: what it wants, and that one mistake is one report.</summary>
public class SyntaxTests
{
    public static TheoryData<SchemaDiagnosticDescriptor, string, string> SingleFaults => new()
    {
        { UnexpectedToken, "type A list<struct«>»", "Expected '{' after 'struct', found '>'." },
        { UnexpectedToken, "type A list<u8«}» type B u8", "Expected '>' to close 'list<', found '}'." },
        { UnexpectedToken, "type A map<u8>«u8»", "Expected '<' and the type of the value after 'map<…>', found 'u8'." },
        { UnexpectedToken, "type A optional «u8»", "Expected '<' and the type of the value after 'optional', found 'u8'." },
        { UnexpectedToken, "type A data[«]»", "Expected the length of 'data[…]', a decimal number, found ']'." },
        { UnexpectedToken, "type A data[4«»", "Expected ']' to close 'data[4', found the end of the text." },
        { UnexpectedToken, "type A data[0«x10»]", "Expected ']' to close 'data[0', found 'x10'." },
        { UnexpectedToken, "type A list<«»", "Expected a type, found the end of the text." },
        { UnexpectedToken, "type A\n«»", "Expected the type that 'A' stands for, found the end of the text." },
        { UnexpectedToken, "type A\n«type» B u8", "Expected the type that 'A' stands for, found 'type'." },
        { UnexpectedToken, "type «{»}\ntype B u8", "Expected the name of a type after 'type', found '{'." },
        { UnexpectedToken, "«message» A u8\ntype B u8", "Expected a definition, 'type Name …', found 'message'." },
        { UnexpectedToken, "type A «=» u8", "A definition has no '='; write 'type A …'." },
        { UnexpectedToken, "type A struct {name «str»\n b: u8}", "Expected ':' and a type after the field 'name', found 'str'." },
        { UnexpectedToken, "type A struct {a: \n «b»: u8}", "Expected the type of the field 'a', found 'b'." },
        { UnexpectedToken, "type A struct {a: «}»", "Expected the type of the field 'a', found '}'." },
        { UnexpectedToken, "type A struct {a: u8\n\n«type» B struct {a: A}", "Expected '}' to close the struct of line 1, found 'type'." },
        { UnexpectedToken, "type A struct {\n a: struct {\n b: u8\n«»", "Expected '}' to close the struct of line 2, found the end of the text." },
        { UnexpectedToken, "type A enum {B = «C»}", "Expected the value of 'B', a decimal number, found 'C'." },
        { UnexpectedToken, "type A union {u8 «u16» | u32}", "Expected '|' before the next member of the union, or its end, found 'u16'." },
        { UnexpectedToken, "type A union {u8 | «|» u16}", "Expected a type, found '|'." },
        { UnexpectedToken, "type A union {|«}»", "Expected a type, found '}'." },
        { UnexpectedToken, "type A union {u8 = «|» u16}", "Expected the tag of the union's member, a decimal number, found '|'." },
        { UnexpectedCharacter, "type A enum {B«,» C, D, E}", "Expected the name of an enum's value, or '}', found ','. White space separates fields and values, and '|' the members of a union; there are no commas or semicolons." },
        { UnexpectedCharacter, "type A struct {a: u8«;» b: u8; c: u8}", "Expected the name of a field, or '}', found ';'. White space separates fields and values, and '|' the members of a union; there are no commas or semicolons." },
        { UnexpectedCharacter, "type A map<u8«,» u8>", "Expected '>' to close 'map<', found ','. The types of key and value have brackets each: map<…><…>." },
        { UnexpectedCharacter, "«//» hello\ntype A u8", "Expected a definition, 'type Name …', found '//'. A comment begins with '#'." },
        { UnexpectedCharacter, "type A struct {a«?»: u8 b: u8}", "Expected ':' and a type after the field 'a', found '?'. A value that may be absent has the type optional<…>." },
        { UnexpectedCharacter, "type A enum {B = «-»1 C}", "Expected the value of 'B', a decimal number, found '-'. Names have no hyphens, and numbers no sign." },
        { UnexpectedCharacter, "type A«é» u8", "Expected a type, found 'é'." },
        { UnexpectedCharacter, "type A «\0» u8", "Expected a type, found '\\u0000'." },
        { UnexpectedCharacter, "type A «\r» u8", "Expected a type, found '\\u000d'. A line ends with LF, or CR and LF." },
        { MissingWhitespace, "type A struct {a: list<u8>«b»: u8}", "Expected white space before a field's name, found 'b' directly after '>'." },
        { MissingWhitespace, "type A enum {B = 1«C»}", "Expected white space before a value's name, found 'C' directly after '1'." },
        { MissingWhitespace, "type A struct {a: u8}«type» B u8", "Expected white space before a definition, found 'type' directly after '}'." },
        { LegacySyntax, "type A «string»", "'string' is the grammar of 2020. Write 'str', or upgrade the schema." },
        { LegacySyntax, "type A data«<16>»", "'data<16>' is the grammar of 2020. Write 'data[16]', or upgrade the schema." },
        { LegacySyntax, "type A «[]»u8", "'[]…' is the grammar of 2020. Write 'list<…>', or upgrade the schema." },
        { LegacySyntax, "type A «[4]»u8", "'[4]…' is the grammar of 2020. Write 'list<…>[4]', or upgrade the schema." },
        { LegacySyntax, "type A «map»[str]u8", "'map[…]…' is the grammar of 2020. Write 'map<…><…>', or upgrade the schema." },
        { LegacySyntax, "type A «(»u8 | u16)", "'(… | …)' is the grammar of 2020. Write 'union {… | …}', or upgrade the schema." },
        { LegacySyntax, "type A «{»a: u8}\ntype B A", "'{…}' is the grammar of 2020. Write 'struct {…}', or upgrade the schema." },
        { LegacySyntax, "«enum A» {B C}\ntype D A", "'enum A …' is the grammar of 2020. Write 'type A enum …', or upgrade the schema." },
    };

    public static TheoryData<string> RightForms =>
    [
        "type A u8",
        "\n\t type\tA\nu8 \n",
        "\uFEFFtype A u8",
        "type A u8\r\n# comment\r\ntype B A\r\n",
        "type A list\n<\nu8\n>\n[\n4\n]",
        "type A map < u8 > < u8 > type B data [ 4 ]",
        "type A enum{B=1 C=2}",
        "type A struct{a:u8 b:list<u8> c:u8}",
        "type A union{u8|u16=4|u32}",
        "type A union {| u8}",
        "type A union {u8 |}",
        "type A union {| u8 | u16 |}",
        "type A list<u8># comment\ntype B u8",
        "type A u8 #",
        "#\n##\n#\ttab\ntype A # between\n u8",
    ];

    [Theory]
    [MemberData(nameof(SingleFaults))]
    public void One_mistake_is_one_report(SchemaDiagnosticDescriptor expected, string marked, string message)
    {
        SchemaResult result = MarkedSource.Read(marked).AssertFaults(SchemaOptions.Default, expected);

        Assert.Equal(message, result.Diagnostics[0].Message);
    }

    [Theory]
    [MemberData(nameof(RightForms))]
    public void What_the_grammar_allows_is_read(string text) => Assert.Empty(BareSchema.Parse(text).Diagnostics);

    [Fact]
    public void Several_mistakes_are_found_in_one_run() => MarkedSource.Read("""
        type A struct {
          a: list<u8 «b»: u8
          c «str»
          d: «Dd»
          e: map<«f32»><«u31»>
        }
        type B enum { C «c» D = «99999999999999999999» }
        type «b» union { A | u8 | «u8» }
        """)
        .AssertFaults(
            SchemaOptions.Default,
            UnexpectedToken,
            UnexpectedToken,
            UndefinedType,
            InvalidMapKey,
            UndefinedType,
            EnumValueNameForm,
            IntegerTooLarge,
            TypeNameForm,
            DuplicateUnionType);

    [Fact]
    public void Faults_say_line_and_column_and_have_an_end() =>
        Assert.Equal("2:8: BARE0104: No type is called 'Zz'. Define it above.", BareSchema.Parse("# one\ntype A Zz").Diagnostics[0].ToString());

    [Fact]
    public void The_throwing_way_has_all_faults()
    {
        SchemaException thrown = Assert.Throws<SchemaException>(() => BareSchema.ParseOrThrow("type A Zz\ntype B Yy"));

        Assert.Equal(2, thrown.Diagnostics.Count);
        Assert.Equal("1:8: BARE0104: No type is called 'Zz'. Define it above.\n2:8: BARE0104: No type is called 'Yy'. Define it above.", thrown.Message);
    }

    [Fact]
    public void Types_know_where_they_are_written()
    {
        BareSchema schema = BareSchema.ParseOrThrow("type A struct {\n  ab: list<u8>\n}\n");

        StructField field = ((StructType)schema.Types[0].Type).Fields[0];
        Assert.Equal(("1:1", 32), (schema.Types[0].Span.ToString(), schema.Types[0].Span.Length));
        Assert.Equal(("1:6", 1), (schema.Types[0].NameSpan.ToString(), schema.Types[0].NameSpan.Length));
        Assert.Equal(("2:3", 12), (field.Span.ToString(), field.Span.Length));
        Assert.Equal(("2:7", 8), (field.Type.Span.ToString(), field.Type.Span.Length));
    }
}
