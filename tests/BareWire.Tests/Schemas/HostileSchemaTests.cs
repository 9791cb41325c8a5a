using System.Globalization;
using System.Text;
using Fidelity.BareWire.Schemas;

namespace Fidelity.BareWire.Tests.Schemas;

/// <summary>Schemas made to exhaust the stack or the time of whoever reads them.</summary>
public class HostileSchemaTests
{
    private const int Many = 20_000;

    [Theory]
    [InlineData("list<", ">")]
    [InlineData("optional<", ">")]
    [InlineData("map<u8><", ">")]
    [InlineData("struct {a: ", "}")]
    [InlineData("union {", "}")]
    public void Nesting_has_a_limit(string open, string close)
    {
        string Nested(int levels) => $"type A {Repeat(open, levels)}u8{Repeat(close, levels)}";

        Assert.NotNull(BareSchema.Parse(Nested(127)).Schema);
        Assert.Equal(SchemaDiagnosticCatalog.NestedTooDeep.Id, Assert.Single(BareSchema.Parse(Nested(128)).Diagnostics).Id);
        Assert.Equal(SchemaDiagnosticCatalog.NestedTooDeep.Id, Assert.Single(BareSchema.Parse(Nested(Many)).Diagnostics).Id);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("(")]
    [InlineData("{a:")]
    [InlineData("map[u8]")]
    public void Nesting_has_a_limit_in_the_grammar_of_2020(string open) => Assert.Contains(
        BareSchema.Parse($"type A {Repeat(open, Many)}", new SchemaOptions(SchemaGrammar.Legacy2020)).Diagnostics,
        fault => fault.Id == SchemaDiagnosticCatalog.NestedTooDeep.Id);

    [Theory]
    [InlineData("T{0}")]
    [InlineData("optional<T{0}>")]
    [InlineData("struct {{a: T{0} b: T{0}}}")]
    public void A_long_chain_of_types_exhausts_nothing(string link)
    {
        BareSchema schema = BareSchema.ParseOrThrow(Chain(link));
        BareType last = schema.Types[Many].Type;

        Assert.False(last.IsVoid);
        Assert.True(SchemaEquality.AreEqual(schema, BareSchema.ParseOrThrow(SchemaFormatter.Format(schema))));
        Assert.Equal(SchemaVerdict.Identical, SchemaCompatibility.Compare(schema, BareSchema.ParseOrThrow(Chain(link))).Verdict);
        Assert.Equal(link.StartsWith('T') ? 1 : Many + 1, last.Facts.Depth);
    }

    [Fact]
    public void A_change_at_the_end_of_a_chain_that_doubles_is_found_once()
    {
        SchemaComparison comparison = SchemaCompatibility.Compare(
            BareSchema.ParseOrThrow(Chain("struct {{a: T{0} b: T{0}}}")),
            BareSchema.ParseOrThrow(Chain("struct {{a: T{0} b: T{0}}}").Replace("type T0 u8", "type T0 u16")));

        SchemaFinding finding = Assert.Single(comparison.Findings);
        Assert.Equal($"T{Many}{Repeat(".a", Many)}", finding.Path);
        Assert.All(comparison.Types, type => Assert.Equal(SchemaVerdict.Incompatible, type.Verdict));
    }

    [Fact]
    public void A_long_chain_of_types_in_the_wrong_order_exhausts_nothing()
    {
        string text = string.Join("\n", Enumerable.Range(0, Many).Select(i => $"type T{i} list<T{i + 1}>").Append($"type T{Many} u8"));

        Assert.Equal(SchemaDiagnosticCatalog.TooManyFaults.Id, BareSchema.Parse(text).Diagnostics[^1].Id);
        Assert.Equal($"T{Many}", BareSchema.ParseOrThrow(text, new SchemaOptions(SchemaGrammar.Legacy2020)).Types[0].Name);
    }

    [Fact]
    public void A_long_cycle_is_found_without_end()
    {
        string text = string.Join("\n", Enumerable.Range(0, Many).Select(i => $"type T{i} list<T{(i + 1) % Many}>"));

        Assert.Contains(
            BareSchema.Parse(text, new SchemaOptions(SchemaGrammar.Legacy2020)).Diagnostics,
            fault => fault.Id == SchemaDiagnosticCatalog.RecursiveType.Id);
    }

    [Fact]
    public void Types_that_all_contain_each_other_are_one_report()
    {
        string fields = string.Join(" ", Enumerable.Range(0, Many).Select(i => $"{Letters(i)}: T{i}"));
        string text = $"type All struct {{{fields}}}\n{string.Join("\n", Enumerable.Range(0, Many).Select(i => $"type T{i} list<All>"))}";

        Assert.Equal(
            "The type 'All' contains itself (All → T0 → All), and types cannot be recursive. Put the values in a list and refer to them by index.",
            Assert.Single(BareSchema.Parse(text).Diagnostics).Message);

        static string Letters(int number) => string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(static digit => (char)('a' + digit - '0')));
    }

    [Fact]
    public void Faults_have_a_limit()
    {
        IReadOnlyList<SchemaDiagnostic> faults = BareSchema.Parse(Repeat("type A Zz\n", Many)).Diagnostics;

        Assert.Equal(101, faults.Count);
        Assert.Equal("The schema has more than 100 faults; the rest are not shown.", faults[100].Message);
    }

    [Fact]
    public void A_text_has_a_limit() => Assert.Equal(
        SchemaDiagnosticCatalog.TextTooLong.Id,
        Assert.Single(BareSchema.Parse(new string(' ', (1 << 22) + 1)).Diagnostics).Id);

    private static string Chain(string link)
    {
        StringBuilder text = new("type T0 u8\n");
        for (int i = 0; i < Many; i++)
        {
            text.Append("type T").Append(i + 1).Append(' ').AppendFormat(null, link, i).Append('\n');
        }

        return text.ToString();
    }

    private static string Repeat(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();
}
