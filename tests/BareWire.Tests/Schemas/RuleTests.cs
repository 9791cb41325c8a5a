using Fidelity.BareWire.Schemas;
using static Fidelity.BareWire.Schemas.SchemaDiagnosticCatalog;

namespace Fidelity.BareWire.Tests.Schemas;

/// <summary>The rules of the draft's section 2.4 and its numbering: what each rejects, and where.</summary>
public class RuleTests
{
    public static TheoryData<SchemaDiagnosticDescriptor, string> Faults => new()
    {
        { VoidOutsideUnion, "type A optional<«void»>" },
        { VoidOutsideUnion, "type A list<«void»>" },
        { VoidOutsideUnion, "type A list<«void»>[3]" },
        { VoidOutsideUnion, "type A map<u8><«void»>" },
        { VoidOutsideUnion, "type A struct {a: «void»}" },
        { VoidOutsideUnion, "type V void type W V type A struct {a: «W»}" },
        { InvalidMapKey, "type A map<«void»><u8>" },
        { InvalidMapKey, "type A map<«f32»><u8>" },
        { InvalidMapKey, "type A map<«f64»><u8>" },
        { InvalidMapKey, "type A map<«data»><u8>" },
        { InvalidMapKey, "type A map<«data[4]»><u8>" },
        { InvalidMapKey, "type A map<«optional<u8>»><u8>" },
        { InvalidMapKey, "type A map<«list<u8>»><u8>" },
        { InvalidMapKey, "type A map<«list<u8>[2]»><u8>" },
        { InvalidMapKey, "type A map<«map<u8><u8>»><u8>" },
        { InvalidMapKey, "type A map<«union {u8}»><u8>" },
        { InvalidMapKey, "type A map<«struct {a: u8}»><u8>" },
        { InvalidMapKey, "type F f64 type G F type A map<«G»><u8>" },
        { ZeroLength, "type A data[«0»]" },
        { ZeroLength, "type A data[«000»]" },
        { ZeroLength, "type A list<u8>[«0»]" },
        { IntegerTooLarge, "type A data[«18446744073709551616»]" },
        { IntegerTooLarge, "type A list<u8>[«18446744073709551616»]" },
        { IntegerTooLarge, "type A enum {B = «18446744073709551616»}" },
        { IntegerTooLarge, "type A union {u8 = «99999999999999999999»}" },
        { EmptyEnum, "type A «enum {}»" },
        { EmptyEnum, "type A «enum { # nothing\n}»" },
        { DuplicateEnumName, "type A enum {B C «B»}" },
        { DuplicateEnumValue, "type A enum {B C D = «1»}" },
        { DuplicateEnumValue, "type A enum {B = 1 C = 0 «D»}" },
        { EmptyUnion, "type A «union {}»" },
        { DuplicateUnionType, "type A union {u8 | «u8»}" },
        { DuplicateUnionType, "type A union {u8 | str | «u8» = 9}" },
        { DuplicateUnionType, "type B u8 type A union {B | u8 | «B»}" },
        { DuplicateUnionType, "type A union {list<u8>[4] | «list < u8 > [ 04 ]»}" },
        { DuplicateUnionType, "type A union {struct {a: u8} | «struct {a: u8}»}" },
        { DuplicateUnionType, "type A union {enum {B C} | «enum {B C = 1}»}" },
        { DuplicateUnionType, "type A union {union {u8 | void} | «union {u8 | void}»}" },
        { DuplicateUnionType, "type A union {map<u8><optional<str>> | «map<u8><optional<str>>»}" },
        { DuplicateUnionTag, "type A union {u8 | str | bool = «1»}" },
        { DuplicateUnionTag, "type A union {u8 = 1 | str = 0 | «bool»}" },
        { EmptyStruct, "type A «struct {}»" },
        { DuplicateField, "type A struct {a: u8 b: u8 «a»: str}" },
        { NumberingOverflow, "type A enum {B = 18446744073709551615 «C»}" },
        { NumberingOverflow, "type A union {u8 = 18446744073709551615 | «u16»}" },
        { DuplicateType, "type A u8\ntype B u8\ntype «A» u16" },
        { UndefinedType, "type A «Nothing»" },
        { UndefinedType, "type A list<«u31»>" },
        { UsedBeforeDefinition, "type A struct {b: «B»}\ntype B u8" },
        { RecursiveType, "type A «A»" },
        { RecursiveType, "type A optional<«A»>" },
        { RecursiveType, "type A list<struct {a: map<u8><«A»>}>" },
        { RecursiveType, "type A struct {b: «B»}\ntype B union {A | u8}" },
        { RecursiveType, "type A list<«B»>\ntype B list<C>\ntype C list<A>" },
        { TypeNameForm, "type «a» u8" },
        { TypeNameForm, "type «A_B» u8" },
        { TypeNameForm, "type «_A» u8" },
        { EnumValueNameForm, "type A enum {«b»}" },
        { EnumValueNameForm, "type A enum {«Bc»}" },
        { EnumValueNameForm, "type A enum {«_B»}" },
        { FieldNameForm, "type A struct {«a_b»: u8}" },
        { FieldNameForm, "type A struct {«a1»: u8}" },
        { FieldNameForm, "type A struct {«_»: u8}" },
        { EmptySchema, "«»" },
        { EmptySchema, " \n\t# nothing but a comment\n«»" },
    };

    public static TheoryData<string> RightSchemas =>
    [
        "type A void",
        "type A union {void}",
        "type V void type W void type A union {V | W | void | u8}",
        "type A union {u8}",
        "type B u8 type C u8 type A union {u8 | B | C}",
        "type A union {list<u8> | list<u8>[1] | list<u8>[2] | data | data[1] | optional<u8>}",
        "type A union {struct {a: u8} | struct {b: u8} | enum {B} | enum {C}}",
        "type A union {u8 = 18446744073709551615 | u16 = 0 | u32}",
        "type A enum {B = 5 C = 3 D}",
        "type A enum {B = 18446744073709551615}",
        "type A data[18446744073709551615]",
        "type A list<list<u8>[18446744073709551615]>[18446744073709551615]",
        "type A list<u8>[007]",
        "type K enum {B} type A map<K><map<str><map<bool><map<uint><map<i64><u8>>>>>",
        "type A map<enum {B}><u8>",
        "type A struct {a: u8 A: u8}",
        "type A struct {type: u8 struct: u8 enum: u8 union: u8 list: u8 void: u8}",
        "type A0 u8 type A1 A0",
    ];

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_is_found_in_its_place(SchemaDiagnosticDescriptor expected, string marked) =>
        MarkedSource.Read(marked).AssertFaults(SchemaOptions.Default, expected);

    [Theory]
    [MemberData(nameof(RightSchemas))]
    public void What_the_rules_allow_is_read(string text) => Assert.Empty(BareSchema.Parse(text).Diagnostics);

    [Fact]
    public void Numbers_go_on_from_the_last_that_is_written()
    {
        BareSchema schema = BareSchema.ParseOrThrow("type A union {u8 | u16 = 255 | u32 | u64 = 3 | str} type B enum {C D = 7 E}");

        Assert.Equal([0UL, 255, 256, 3, 4], ((UnionType)schema.Types[0].Type).Members.Select(member => member.Tag));
        Assert.Equal([0UL, 7, 8], ((EnumType)schema.Types[1].Type).Members.Select(member => member.Value));
    }

    [Fact]
    public void A_definition_used_too_early_an_unknown_one_and_a_recursive_one_are_told_apart()
    {
        SchemaResult result = BareSchema.Parse("type A struct {b: B c: Sting d: A}\ntype B u8\ntype String u8");

        Assert.Equal(
            [
                "The type 'B' is used before its definition in line 2. Move that definition above 'A'.",
                "No type is called 'Sting'. Did you mean 'String'?",
                "The type 'A' contains itself (A → A), and types cannot be recursive. Put the values in a list and refer to them by index.",
            ],
            result.Diagnostics.Select(fault => fault.Message));
    }

    [Fact]
    public void A_cycle_is_reported_once_with_its_types()
    {
        SchemaResult result = BareSchema.Parse("type A list<B>\ntype B list<C>\ntype C list<A>\ntype D struct {a: A b: B c: C}");

        Assert.StartsWith("The type 'A' contains itself (A → B → C → A)", Assert.Single(result.Diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Uses_of_a_faulty_definition_are_not_faults()
    {
        SchemaResult result = BareSchema.Parse("type A list<Unknown>\ntype B struct {a: A}\ntype C union {A | B}");

        Assert.Equal(UndefinedType.Id, Assert.Single(result.Diagnostics).Id);
    }

    [Theory]
    [InlineData("int32", "i32")]
    [InlineData("double", "f64")]
    [InlineData("bytes", "data")]
    [InlineData("Boolean", "bool")]
    [InlineData("u31", "u32")]
    [InlineData("unit", "void")]
    [InlineData("optinal", "optional")]
    [InlineData("Custmer", "Customer")]
    public void A_name_that_nothing_has_brings_the_one_that_was_meant(string typed, string meant)
    {
        SchemaResult result = BareSchema.Parse($"type Customer u8 type B list<{typed}>");

        Assert.Equal($"No type is called '{typed}'. Did you mean '{meant}'?", Assert.Single(result.Diagnostics).Message);
    }

    [Fact]
    public void A_name_like_no_other_brings_none() =>
        Assert.Equal("No type is called 'Zeppelin'. Define it above.", Assert.Single(BareSchema.Parse("type A Zeppelin").Diagnostics).Message);
}
