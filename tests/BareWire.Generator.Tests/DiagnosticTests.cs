using Fidelity.BareWire.Generator.Diagnostics;
using Fidelity.BareWire.Generator.Pipeline;
using Fidelity.BareWire.Generator.Tests.Running;
using Fidelity.BareWire.Schemas;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Fidelity.BareWire.Generator.Tests;

/// <summary>Every fault is an error in the schema file, at its place. In the schemas here, « and » enclose the place.</summary>
public sealed class DiagnosticTests
{
    private const string Path = "/project/Schemas/faulty.bare";

    public static TheoryData<string, string> SchemaFaults => new()
    {
        { "BARE0001", "type A list<u8«]»" },
        { "BARE0002", "type A «$»u8" },
        { "BARE0003", "type A struct { a: list<u8>«b»: u8 }" },
        { "BARE0007", "# nothing\n«»" },
        { "BARE0008", "type A «string»" },
        { "BARE0009", "type A data[«18446744073709551616»]" },
        { "BARE0101", "type «a» u8" },
        { "BARE0102", "type A enum { «b» }" },
        { "BARE0103", "type A struct { «a_b»: u8 }" },
        { "BARE0104", "type A list<«Nothing»>" },
        { "BARE0105", "type A struct { b: «B» }\ntype B u8" },
        { "BARE0106", "type A optional<«A»>" },
        { "BARE0107", "type A u8\ntype «A» u16" },
        { "BARE0201", "type A struct { a: «void» }" },
        { "BARE0202", "type A map<«f64»><u8>" },
        { "BARE0203", "type A data[«0»]" },
        { "BARE0204", "type A «enum {}»" },
        { "BARE0205", "type A enum { B C «B» }" },
        { "BARE0206", "type A enum { B C D = «1» }" },
        { "BARE0207", "type A «union {}»" },
        { "BARE0208", "type A union { u8 | «u8» }" },
        { "BARE0209", "type A union { u8 | str | bool = «1» }" },
        { "BARE0210", "type A «struct {}»" },
        { "BARE0211", "type A struct { a: u8 «a»: str }" },
        { "BARE0212", "type A enum { B = 18446744073709551615 «C» }" },
    };

    [Theory]
    [MemberData(nameof(SchemaFaults))]
    public void A_fault_of_a_schema_is_an_error_at_its_place(string id, string marked)
    {
        Diagnostic fault = Assert.Single(Report("  \n\t# first\n" + marked));

        Assert.Equal(id, fault.Id);
        Assert.Equal(DiagnosticSeverity.Error, fault.Severity);
    }

    [Fact]
    public void Rules_of_later_drafts_are_reported_where_the_file_asks_for_them() =>
        Assert.Equal("BARE0213", Assert.Single(Report("type A enum { B = 5 C = «3» }", draft: "12")).Id);

    [Fact]
    public void Every_kind_of_fault_of_the_schema_language_has_a_descriptor() => Assert.All(SchemaDiagnosticCatalog.All, static kind =>
    {
        DiagnosticDescriptor descriptor = SchemaDescriptors.Of(kind.Id);
        Assert.Equal((kind.Id, kind.Title, DiagnosticSeverity.Error), (descriptor.Id, descriptor.Title.ToString(null), descriptor.DefaultSeverity));
    });

    [Fact]
    public void Several_faults_are_all_reported_and_nothing_is_generated()
    {
        GeneratorRun run = GeneratorRun.Of(new SchemaText(Path, "type A Nothing\ntype B struct { a: void }"), new SchemaText("/project/b.bare", "type C u8"));

        Assert.Equal(["BARE0104", "BARE0201"], run.Reported.Select(static fault => fault.Id));
        Assert.Contains("struct C", run.SingleSource(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_type_that_two_files_make_is_reported_in_the_second_which_gives_nothing()
    {
        GeneratorRun run = GeneratorRun.Of(
            new SchemaText("/project/b.bare", "type Other u8\ntype Both u8"), new SchemaText("/project/a.bare", "type Both str"));

        Diagnostic fault = Assert.Single(run.Reported);
        Assert.Equal("BARE1001", fault.Id);
        Assert.Equal("'Made.Both' is made from a.bare too. Rename the type, or give one of the files a BareNamespace of its own.", fault.GetMessage(null));
        AssertPlace(fault, "/project/b.bare", new TextSpan(19, 4), new LinePositionSpan(new(1, 5), new(1, 9)));
        Assert.Contains("string value", run.SingleSource(), StringComparison.Ordinal);
    }

    [Fact]
    public void Types_in_different_namespaces_may_have_one_name() => GeneratorRun.Of(
        new SchemaText("/project/a.bare", "type Both str"), new SchemaText("/project/sub/a.bare", "type Both str", space: "Made.Sub")).MustCompile();

    [Fact]
    public void Files_of_one_name_in_one_namespace_clash_by_the_class_of_the_schema() => Assert.Equal(
        "BARE1001",
        Assert.Single(GeneratorRun.Of(new SchemaText("/project/a/x.bare", "type A str"), new SchemaText("/project/b/x.bare", "type B str")).Reported).Id);

    [Theory]
    [InlineData("my-app")]
    [InlineData("A..B")]
    [InlineData("1A")]
    [InlineData("A.B;")]
    public void A_namespace_that_is_none_is_reported(string space)
    {
        Diagnostic fault = Assert.Single(GeneratorRun.Of(new ProjectOptions(space), new SchemaText(Path, "type A u8")).Reported);

        Assert.Equal("BARE1002", fault.Id);
        Assert.Contains($"'{space}'", fault.GetMessage(null), StringComparison.Ordinal);
        AssertPlace(fault, Path, default, default);
    }

    [Fact]
    public void A_draft_that_there_is_not_is_reported()
    {
        Diagnostic fault = Assert.Single(GeneratorRun.Of(new SchemaText(Path, "type A u8", draft: "10")).Reported);

        Assert.Equal("BARE1003", fault.Id);
        AssertPlace(fault, Path, default, default);
    }

    [Fact]
    public void A_choice_of_layouts_that_is_none_is_reported()
    {
        Diagnostic fault = Assert.Single(GeneratorRun.Of(new SchemaText(Path, "type A u8", layout: "yes")).Reported);

        Assert.Equal("BARE1007", fault.Id);
        AssertPlace(fault, Path, default, default);
    }

    [Theory]
    [InlineData("type «A» data[1048577]")]
    [InlineData("type «A» list<u8>[18446744073709551615]")]
    [InlineData("type Part list<u64>[100000]\ntype «A» struct { b: Part c: struct { d: Part } }")]
    [InlineData("type «A» union { u8 = 4294967296 | str }")]
    [InlineData("type «A» struct { b: union { u8 = 4294967296 | str } }")]
    public void A_type_that_cannot_be_laid_out_is_reported_where_layouts_are_wanted(string marked)
    {
        Assert.Equal("BARE1006", Assert.Single(Report(marked, layout: "true")).Id);
        Assert.Empty(Report(marked));
    }

    [Fact]
    public void Layouts_of_two_files_must_not_have_one_name() => Assert.Equal("BARE1001", Assert.Single(GeneratorRun.Of(
        new SchemaText("/project/a.bare", "type A str", layout: "true"), new SchemaText("/project/b.bare", "type ALayout str")).Reported).Id);

    [Fact]
    public void A_file_that_cannot_be_read_is_reported()
    {
        Diagnostic fault = Assert.Single(GeneratorRun.Of(new SchemaText(Path, text: null)).Reported);

        Assert.Equal("BARE1004", fault.Id);
        AssertPlace(fault, Path, default, default);
    }

    [Fact]
    public void A_name_that_is_taken_is_told_where_it_is()
    {
        GeneratorRun run = GeneratorRun.Of(new SchemaText(Path, "type A struct {\n  user_id: u8\n  userId: u8 }\ntype B enum { A__B A_B }", draft: "14"));

        Assert.Equal(["BARE1005", "BARE1005"], run.Reported.Select(static fault => fault.Id));
        Assert.All(run.Reported, static fault => Assert.Equal(DiagnosticSeverity.Info, fault.Severity));
        Assert.Contains("'userId' becomes 'UserIdValue', because 'UserId' is taken.", run.Reported[0].GetMessage(null), StringComparison.Ordinal);
        Assert.Equal(new LinePosition(2, 2), run.Reported[0].Location.GetLineSpan().StartLinePosition);
    }

    [Fact]
    public void A_failure_of_the_generator_is_reported_with_the_file()
    {
        SchemaOutput output = SchemaCompiler.Compile(
            new SchemaFile(Path, "hint", "type A u8", "N", "", ""), static (_, _) => throw new InvalidOperationException("broken"), CancellationToken.None);

        Diagnostic fault = Assert.Single(output.Findings).ToDiagnostic();
        Assert.Equal("BARE1099", fault.Id);
        Assert.Contains("InvalidOperationException: broken", fault.GetMessage(null), StringComparison.Ordinal);
        AssertPlace(fault, Path, default, default);
    }

    [Fact]
    public void Every_diagnostic_of_the_generator_has_an_id_of_its_own()
    {
        string[] ids = [.. GeneratorDiagnostics.All.Select(static descriptor => descriptor.Id)];

        Assert.Equal(ids.Distinct(), ids);
        Assert.All(ids, static id => Assert.Matches("^BARE10[0-9]{2}$", id));
    }

    /// <summary>Runs the generator on a schema, and makes sure that what it reports is at the marked place.</summary>
    private static IReadOnlyList<Diagnostic> Report(string marked, string? draft = null, string? layout = null)
    {
        int start = marked.IndexOf('«', StringComparison.Ordinal);
        string withoutStart = marked.Remove(start, 1);
        int end = withoutStart.IndexOf('»', StringComparison.Ordinal);
        string text = withoutStart.Remove(end, 1);

        IReadOnlyList<Diagnostic> reported = GeneratorRun.Of(new SchemaText(Path, text, draft: draft, layout: layout)).Reported;

        TextSpan span = TextSpan.FromBounds(start, end);
        Assert.All(reported, fault => AssertPlace(fault, Path, span, SourceText.From(text).Lines.GetLinePositionSpan(span)));
        return reported;
    }

    private static void AssertPlace(Diagnostic fault, string path, TextSpan span, LinePositionSpan lines)
    {
        Assert.Equal(path, fault.Location.GetLineSpan().Path);
        Assert.Equal(span, fault.Location.SourceSpan);
        Assert.Equal(lines, fault.Location.GetLineSpan().Span);
    }
}
