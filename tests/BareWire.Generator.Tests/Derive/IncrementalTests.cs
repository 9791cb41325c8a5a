using Fidelity.BareWire.Generator.Derive;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Fidelity.BareWire.Generator.Tests.Derive;

/// <summary>Only what has changed is made again.</summary>
public sealed class IncrementalTests
{
    private static readonly string[] Files =
    [
        "[BareSchema] public partial class A { public B? X; public int Y; }",
        "[BareSchema] public partial class B { public int Z; }",
        "[BareSchema] public partial class C { public int W; }",
    ];

    [Fact]
    public void An_edit_elsewhere_makes_nothing_again()
    {
        GeneratorDriverRunResult result = Again(static source => source.AddSyntaxTrees(Parse("class Other { int x = 5; int Get() => x; }", "Other.cs")));

        Assert.Equal([IncrementalStepRunReason.Unchanged, IncrementalStepRunReason.Unchanged, IncrementalStepRunReason.Unchanged], Reasons(result));
        Assert.All(OutputReasons(result), static reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void An_edit_of_a_type_makes_it_and_those_that_use_it_again()
    {
        GeneratorDriverRunResult result = Again(static source => source.ReplaceSyntaxTree(
            source.SyntaxTrees.Single(static tree => tree.FilePath == "Snippet1.cs"), Parse(Files[1].Replace("int Z", "long Z", StringComparison.Ordinal), "Snippet1.cs")));

        Assert.Equal([IncrementalStepRunReason.Modified, IncrementalStepRunReason.Modified, IncrementalStepRunReason.Unchanged], Reasons(result));
    }

    [Fact]
    public void An_edit_of_what_is_not_in_the_schema_makes_nothing_again()
    {
        GeneratorDriverRunResult result = Again(static source => source.ReplaceSyntaxTree(
            source.SyntaxTrees.Single(static tree => tree.FilePath == "Snippet1.cs"), Parse(Files[1].Replace("public int Z;", "public int Z; public int Twice => 2 * Z;", StringComparison.Ordinal), "Snippet1.cs")));

        Assert.Equal([IncrementalStepRunReason.Unchanged, IncrementalStepRunReason.Unchanged, IncrementalStepRunReason.Unchanged], Reasons(result));
        Assert.All(OutputReasons(result), static reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    private static GeneratorDriverRunResult Again(Func<CSharpCompilation, CSharpCompilation> change)
    {
        DeriveCompilation first = new(Files);
        return first.Driver.RunGenerators(change(first.Source)).GetRunResult();
    }

    private static SyntaxTree Parse(string code, string path) =>
        CSharpSyntaxTree.ParseText(code, new CSharpParseOptions(LanguageVersion.CSharp14, DocumentationMode.Diagnose), path);

    private static IEnumerable<IncrementalStepRunReason> Reasons(GeneratorDriverRunResult result) =>
        result.Results[0].TrackedSteps[DeriveGenerator.AnalysisStep].SelectMany(static made => made.Outputs).Select(static output => output.Reason);

    private static IEnumerable<IncrementalStepRunReason> OutputReasons(GeneratorDriverRunResult result) =>
        result.Results[0].TrackedOutputSteps.SelectMany(static step => step.Value).SelectMany(static made => made.Outputs).Select(static output => output.Reason);
}
