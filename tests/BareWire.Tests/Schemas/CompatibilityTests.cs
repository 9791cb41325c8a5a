using Fidelity.BareWire.Schemas;

namespace Fidelity.BareWire.Tests.Schemas;

/// <summary>What may change between two versions of a schema: by the draft's rule unions, and nothing else.</summary>
public class CompatibilityTests
{
    /// <summary>A type in two versions, the verdict, and the paths of what breaks or is noted.</summary>
    public static TheoryData<string, string, SchemaVerdict, string> Changes => new()
    {
        // Unions
        { "union {u8 | str}", "union {u8 | str}", SchemaVerdict.Identical, "" },
        { "union {u8}", "union {u8 | str}", SchemaVerdict.Backward, "A.str Forward" },
        { "union {u8 | str}", "union {u8}", SchemaVerdict.Forward, "A.str Backward" },
        { "union {u8 | str}", "union {str = 1}", SchemaVerdict.Forward, "A.u8 Backward" },
        { "union {u8 | str}", "union {str = 1 | bool}", SchemaVerdict.Incompatible, "A.bool Forward, A.u8 Backward" },
        { "union {u8 | str}", "union {u8 = 0 | str = 1}", SchemaVerdict.Identical, "" },
        { "union {u8 = 1 | str = 0}", "union {str | u8}", SchemaVerdict.Identical, "" },
        { "union {u8 | str}", "union {str | u8}", SchemaVerdict.Incompatible, "A.str Both, A.u8 Both" },
        { "union {u8 | str}", "union {str}", SchemaVerdict.Incompatible, "A.str Both" },
        { "union {u8 | str}", "union {bool | u8 = 7 | str = 1}", SchemaVerdict.Incompatible, "A.u8 Both, A.bool Both" },
        { "union {u8 | str}", "union {u8 | data}", SchemaVerdict.Incompatible, "A.data Both" },
        { "union {void | struct {a: u8}}", "union {void | struct {a: u16}}", SchemaVerdict.Incompatible, "A.#1.a Both" },
        { "union {optional<union {u8}>}", "union {optional<union {u8 | u16}>}", SchemaVerdict.Backward, "A.optional<union {…}>.u16 Forward" },

        // Within other types
        { "list<union {u8}>", "list<union {u8 | str}>", SchemaVerdict.Backward, "A[].str Forward" },
        { "list<union {u8 | str}>[3]", "list<union {u8}>[3]", SchemaVerdict.Forward, "A[].str Backward" },
        { "map<str><union {u8}>", "map<str><union {u8 | str}>", SchemaVerdict.Backward, "A[value].str Forward" },
        { "struct {a: union {u8} b: union {u8 | str}}", "struct {a: union {u8 | str} b: union {u8}}", SchemaVerdict.Incompatible, "A.a.str Forward, A.b.str Backward" },

        // Structs
        { "struct {a: u8}", "struct {a: u8 b: u8}", SchemaVerdict.Incompatible, "A.b Both" },
        { "struct {a: u8 b: u8}", "struct {b: u8}", SchemaVerdict.Incompatible, "A.a Both" },
        { "struct {a: u8 b: u8}", "struct {b: u8 a: u8}", SchemaVerdict.Incompatible, "A.b Both, A.a Both" },
        { "struct {a: u8 b: str}", "struct {a: u8 c: str}", SchemaVerdict.Full, "A.c None" },
        { "struct {a: u8 b: str}", "struct {a: u8 c: data}", SchemaVerdict.Incompatible, "A.c None, A.c Both" },
        { "struct {a: u8 b: u8 c: u8}", "struct {b: u8 d: u8 c: u8}", SchemaVerdict.Incompatible, "A.b Both, A.d Both, A.a Both" },
        { "struct {a: list<struct {b: u8}>}", "struct {a: list<struct {b: i8}>}", SchemaVerdict.Incompatible, "A.a[].b Both" },

        // Enums
        { "enum {B}", "enum {B C}", SchemaVerdict.Incompatible, "A.C Both" },
        { "enum {B C}", "enum {B}", SchemaVerdict.Incompatible, "A.C Both" },
        { "enum {B C}", "enum {C B}", SchemaVerdict.Incompatible, "A.C Both, A.B Both" },
        { "enum {B C}", "enum {B D}", SchemaVerdict.Full, "A.D None" },
        { "enum {B C}", "enum {B = 0 C = 1}", SchemaVerdict.Identical, "" },

        // Anything else
        { "u8", "u16", SchemaVerdict.Incompatible, "A Both" },
        { "uint", "u64", SchemaVerdict.Incompatible, "A Both" },
        { "str", "data", SchemaVerdict.Incompatible, "A Both" },
        { "optional<u8>", "u8", SchemaVerdict.Incompatible, "A Both" },
        { "u8", "optional<u8>", SchemaVerdict.Incompatible, "A Both" },
        { "optional<u8>", "optional<u16>", SchemaVerdict.Incompatible, "A Both" },
        { "list<u8>", "list<u8>[4]", SchemaVerdict.Incompatible, "A Both" },
        { "list<u8>[4]", "list<u8>[5]", SchemaVerdict.Incompatible, "A Both" },
        { "list<u8>[4]", "data[4]", SchemaVerdict.Incompatible, "A Both" },
        { "data", "data[4]", SchemaVerdict.Incompatible, "A Both" },
        { "data[4]", "data[5]", SchemaVerdict.Incompatible, "A Both" },
        { "map<u8><u8>", "map<u16><u8>", SchemaVerdict.Incompatible, "A[key] Both" },
        { "map<u8><u8>", "map<u8><u16>", SchemaVerdict.Incompatible, "A[value] Both" },
        { "struct {a: u8}", "union {struct {a: u8}}", SchemaVerdict.Incompatible, "A Both" },
        { "enum {B}", "uint", SchemaVerdict.Incompatible, "A Both" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_change_has_its_verdict_and_its_places(string old, string present, SchemaVerdict verdict, string findings)
    {
        SchemaComparison comparison = Compare($"type A {old}", $"type A {present}");

        Assert.Equal(verdict, comparison.Verdict);
        Assert.Equal(verdict, Assert.Single(comparison.Types).Verdict);
        Assert.Equal(findings, string.Join(", ", comparison.Findings.Select(finding => $"{finding.Path} {finding.Breaks}")));
    }

    [Fact]
    public void The_versions_of_the_draft_go_together_as_it_says()
    {
        const string First = "type V1 u8 type V2 u16 type V3 u32 type Message union {V1 | V2 | V3}";
        const string Extended = "type V1 u8 type V2 u16 type V3 u32 type V4 u64 type Message union {V1 | V2 | V3 | V4}";
        const string Deprecated = "type V2 u16 type V3 u32 type Message union {V2 = 1 | V3}";

        Assert.Equal(SchemaVerdict.Backward, Compare(First, Extended).Verdict);
        Assert.Equal(SchemaVerdict.Forward, Compare(First, Deprecated).Verdict);
        Assert.Equal(SchemaVerdict.Incompatible, Compare("type Message u8", "type V1 u8 type Message union {V1}").Verdict);
    }

    [Fact]
    public void A_change_is_found_on_the_way_from_the_message_to_the_field()
    {
        SchemaComparison comparison = SchemaCompatibility.Compare(
            BareSchema.ParseOrThrow(DraftExamples.Company),
            BareSchema.ParseOrThrow(DraftExamples.Company.Replace("quantity: i32", "quantity: i64", StringComparison.Ordinal)));

        SchemaFinding finding = Assert.Single(comparison.Findings);
        Assert.Equal("Person.Customer.orders[].quantity: 'i32' became 'i64', which is another type. Only unions may change.", finding.ToString());
        Assert.Equal("22:15", finding.NewSpan.ToString());
        Assert.Equal(
            ["Person: Incompatible", "Customer: Incompatible"],
            comparison.Types.Where(type => type.Verdict != SchemaVerdict.Identical).Reverse().Select(type => type.ToString()));
        Assert.Equal(["Person"], comparison.Types.Where(type => type.IsRoot).Select(type => type.Name));
    }

    [Fact]
    public void Only_the_type_that_is_asked_for_is_compared()
    {
        BareSchema old = BareSchema.ParseOrThrow("type A u8 type B list<A> type C u8");
        BareSchema present = BareSchema.ParseOrThrow("type A u8 type B list<A> type C u16 type D u8");

        SchemaComparison comparison = SchemaCompatibility.Compare(old, present, "B");
        Assert.Equal(SchemaVerdict.Identical, comparison.Verdict);
        Assert.Equal(["B: Identical"], comparison.Types.Select(type => type.ToString()));
        Assert.Equal(SchemaVerdict.Incompatible, SchemaCompatibility.Compare(old, present, "C").Verdict);
    }

    [Fact]
    public void A_type_that_a_schema_does_not_define_cannot_be_asked_for()
    {
        BareSchema schema = BareSchema.ParseOrThrow("type A u8 type B u8");

        ArgumentException thrown = Assert.Throws<ArgumentException>(() => SchemaCompatibility.Compare(schema, schema, "D"));
        Assert.StartsWith("The old schema has no type 'D'; it has A, B.", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_name_for_a_type_is_noted_and_what_it_names_is_compared()
    {
        SchemaComparison same = Compare("type Time str type A struct {t: Time u: Time}", "type Instant str type A struct {t: Instant u: Instant}");
        SchemaComparison other = Compare("type Time str type A struct {t: Time}", "type Instant u64 type A struct {t: Instant}");

        Assert.Equal(SchemaVerdict.Full, same.Verdict);
        Assert.Equal(
            [
                "A.t: The type 'Time' is named 'Instant' now. Names of types are not in messages.",
                "Time: The new schema has no type of this name.",
                "Instant: The old schema has no type of this name.",
            ],
            same.Findings.Select(finding => finding.ToString()));
        Assert.Equal(SchemaVerdict.Incompatible, other.Verdict);
        Assert.Contains(other.Findings, finding => finding is { Path: "A.t", Breaks: SchemaDirections.Both });
    }

    [Fact]
    public void A_name_given_to_a_type_or_taken_from_it_is_noted()
    {
        Assert.Equal(
            "A[]: 'str' is named 'Time' now. Names of types are not in messages.",
            Compare("type A list<str>", "type Time str type A list<Time>").Findings[0].ToString());
        Assert.Equal(
            "A[]: The type 'Time' is written out as 'str' now. Names of types are not in messages.",
            Compare("type Time str type A list<Time>", "type A list<str>").Findings[0].ToString());
    }

    [Fact]
    public void The_reason_is_part_of_the_finding()
    {
        Assert.Equal(
            "A: 'optional<u8>' became 'u8', which has no byte to say whether there is a value. Only unions may change.",
            Compare("type A optional<u8>", "type A u8").Findings[0].ToString());
        Assert.Equal(
            "A: 'list<u8>' became 'list<u8>[4]', which stands in messages without its length. Only unions may change.",
            Compare("type A list<u8>", "type A list<u8>[4]").Findings[0].ToString());
        Assert.Equal(
            "A.C: The enum gained the value 1, which old readers must reject. Only unions may change. (New readers would find nothing amiss in old messages, but the draft promises that of unions alone.)",
            Compare("type A enum {B}", "type A enum {B C}").Findings[0].ToString());
        Assert.Equal(
            "A.str: The union's member had tag 1 and has 0. A tag must keep its type: write the tags, as in 'str = 1'.",
            Compare("type A union {u8 | str}", "type A union {str | u8}").Findings[0].ToString());
    }

    [Fact]
    public void A_change_that_many_types_share_is_found_once_and_counts_for_all()
    {
        SchemaComparison comparison = Compare(
            "type A u8 type B struct {a: A b: A} type C struct {a: B b: B} type D list<A>",
            "type A u16 type B struct {a: A b: A} type C struct {a: B b: B} type D list<A>");

        Assert.Equal("C.a.a", Assert.Single(comparison.Findings).Path);
        Assert.All(comparison.Types, type => Assert.Equal(SchemaVerdict.Incompatible, type.Verdict));
    }

    private static SchemaComparison Compare(string old, string present) =>
        SchemaCompatibility.Compare(BareSchema.ParseOrThrow(old), BareSchema.ParseOrThrow(present));
}
