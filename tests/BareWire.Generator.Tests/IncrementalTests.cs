using Fidelity.BareWire.Generator.Tests.Running;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Fidelity.BareWire.Generator.Tests;

/// <summary>Only what has changed is made again.</summary>
public sealed class IncrementalTests
{
    private static readonly SchemaText First = new("/project/first.bare", "type A struct { x: u8 }");
    private static readonly SchemaText Second = new("/project/second.bare", "type B struct { b: u8 }");

    [Fact]
    public void An_edit_of_the_code_leaves_everything_as_it_is()
    {
        GeneratorRun run = GeneratorRun.Of(First, Second).Again(
            static driver => driver,
            static input => input.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class C { }", new CSharpParseOptions(LanguageVersion.CSharp14))));

        Assert.Equal([IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached], Reasons(run, SchemaGenerator.OutputStep));
        Assert.All(OutputReasons(run), static reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void An_edit_of_one_schema_leaves_the_others_as_they_are()
    {
        GeneratorRun run = GeneratorRun.Of(First, Second).Again(
            static driver => driver.ReplaceAdditionalText(First, First.With("type A struct { x: u16 }")), static input => input);

        Assert.Equal([IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached], Reasons(run, SchemaGenerator.OutputStep));
        Assert.Contains("ushort X", run.Sources.Values.Single(static source => source.Contains("class A ", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_read_again_with_the_same_text_is_not_parsed_again()
    {
        GeneratorRun run = GeneratorRun.Of(First, Second).Again(
            static driver => driver.ReplaceAdditionalText(First, First.With("type A struct { x: u8 }")), static input => input);

        Assert.Equal([IncrementalStepRunReason.Unchanged, IncrementalStepRunReason.Cached], Reasons(run, SchemaGenerator.FileStep));
        Assert.Equal([IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached], Reasons(run, SchemaGenerator.OutputStep));
        Assert.All(OutputReasons(run), static reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void A_faulty_schema_is_reported_again_without_being_parsed_again()
    {
        GeneratorRun run = GeneratorRun.Of(new SchemaText("/project/faulty.bare", "type A Nothing")).Again(
            static driver => driver,
            static input => input.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class C { }", new CSharpParseOptions(LanguageVersion.CSharp14))));

        Assert.Equal([IncrementalStepRunReason.Cached], Reasons(run, SchemaGenerator.OutputStep));
        Assert.Equal("BARE0104", Assert.Single(run.Reported).Id);
    }

    [Fact]
    public void A_conflict_ends_when_one_of_the_files_goes()
    {
        SchemaText other = new("/project/other.bare", "type A u8");
        GeneratorRun before = GeneratorRun.Of(First, other);
        GeneratorRun after = before.Again(driver => driver.RemoveAdditionalTexts([First]), static input => input);

        Assert.Equal("BARE1001", Assert.Single(before.Reported).Id);
        Assert.Contains("class A ", before.SingleSource(), StringComparison.Ordinal);
        Assert.Empty(after.Reported);
        Assert.Contains("struct A ", after.SingleSource(), StringComparison.Ordinal);
    }

    [Fact]
    public void Sources_have_names_of_their_own_that_do_not_depend_on_where_the_project_is()
    {
        string[] files = ["a.bare", "sub/a.bare", "sub.a.bare", "sub/A.bare", "s u b/ü.bare", "s_u_b/_.bare"];
        IEnumerable<string> here = Names("/here/project/", files);
        IEnumerable<string> there = Names("/elsewhere/", files);

        Assert.Equal(here, there);
        Assert.Equal(files.Length, here.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    private static IEnumerable<string> Names(string folder, string[] files) => GeneratorRun.Of(
        new ProjectOptions("Made", folder),
        [.. files.Select((file, i) => new SchemaText(folder + file, $"type A{i} u8", space: $"Made.N{i}"))]).Sources.Keys;

    private static IEnumerable<IncrementalStepRunReason> Reasons(GeneratorRun run, string step) =>
        run.Driver.GetRunResult().Results[0].TrackedSteps[step].SelectMany(static made => made.Outputs).Select(static output => output.Reason);

    private static IEnumerable<IncrementalStepRunReason> OutputReasons(GeneratorRun run) =>
        run.Driver.GetRunResult().Results[0].TrackedOutputSteps.SelectMany(static step => step.Value).SelectMany(static made => made.Outputs).Select(static output => output.Reason);
}
