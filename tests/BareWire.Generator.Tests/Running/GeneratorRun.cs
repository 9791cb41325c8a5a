using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Fidelity.BareWire.Generator.Tests.Running;

/// <summary>One run of the generator in a compilation that takes every warning for an error.</summary>
internal sealed class GeneratorRun
{
    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.CSharp14, DocumentationMode.Diagnose);

    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path) is var name
                && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "Fidelity.BareWire.dll" or "Fidelity.Memory.dll"))
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    private GeneratorRun(GeneratorDriver driver, Compilation compilation, Compilation output)
    {
        Driver = driver;
        Input = compilation;
        Output = output;
    }

    public GeneratorDriver Driver { get; }

    public Compilation Input { get; }

    public Compilation Output { get; }

    /// <summary>What the generator reported.</summary>
    public IReadOnlyList<Diagnostic> Reported => Driver.GetRunResult().Diagnostics;

    /// <summary>What it made, by hint name.</summary>
    public IReadOnlyDictionary<string, string> Sources =>
        Driver.GetRunResult().Results[0].GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString());

    /// <summary>What the compiler says of what it made, hidden things aside.</summary>
    public IReadOnlyList<Diagnostic> CompilerFindings =>
        [.. Output.GetDiagnostics().Where(static finding => finding.Severity != DiagnosticSeverity.Hidden)];

    public static GeneratorRun Of(params SchemaText[] files) => Of(new ProjectOptions("Made"), files);

    public static GeneratorRun Of(ProjectOptions options, params SchemaText[] files) => Of(options, code: "", files);

    /// <summary>Runs the generator beside some code.</summary>
    public static GeneratorRun Of(ProjectOptions options, string code, params SchemaText[] files)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Made",
            code.Length == 0 ? [] : [CSharpSyntaxTree.ParseText(code, Parsing)],
            References,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable,
                generalDiagnosticOption: ReportDiagnostic.Error,
                checkOverflow: true,
                warningLevel: 9999));
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new SchemaGenerator().AsSourceGenerator()],
            files,
            Parsing,
            options,
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        return Run(driver, compilation);
    }

    /// <summary>Runs the same driver again after a change.</summary>
    public GeneratorRun Again(Func<GeneratorDriver, GeneratorDriver> changeDriver, Func<Compilation, Compilation> changeInput) =>
        Run(changeDriver(Driver), changeInput(Input));

    /// <summary>The one source that was made.</summary>
    public string SingleSource() => Assert.Single(Sources).Value;

    /// <summary>Makes sure that nothing is wrong with what was made.</summary>
    public GeneratorRun MustCompile()
    {
        Assert.DoesNotContain(Reported, static finding => finding.Severity > DiagnosticSeverity.Info);
        Assert.True(CompilerFindings.Count == 0, string.Join('\n', CompilerFindings.Take(10)));
        return this;
    }

    /// <summary>Loads what was made.</summary>
    public Assembly Load()
    {
        using MemoryStream image = new();
        Assert.True(Output.Emit(image).Success);
        image.Position = 0;
        return new AssemblyLoadContext(name: null, isCollectible: true).LoadFromStream(image);
    }

    private static GeneratorRun Run(GeneratorDriver driver, Compilation compilation)
    {
        driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out _);
        return new GeneratorRun(driver, compilation, output);
    }
}
