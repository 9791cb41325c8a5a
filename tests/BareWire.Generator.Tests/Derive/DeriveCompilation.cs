extern alias runtime;

using System.Collections.Immutable;
using Fidelity.BareWire.Generator.Derive;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Fidelity.BareWire.Generator.Tests.Derive;

/// <summary>A piece of C# with types whose schema is derived, compiled where every warning is an error.</summary>
internal sealed class DeriveCompilation
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Collections.Immutable;
        global using Fidelity.BareWire;
        global using Fidelity.BareWire.Schemas;
        """;

    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.CSharp14, DocumentationMode.Diagnose);

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Append(typeof(runtime::Fidelity.BareWire.BareSchemaAttribute).Assembly.Location)
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    internal DeriveCompilation(string code, bool usings = true, params MetadataReference[] more)
        : this([code], usings, Parsing, more)
    {
    }

    internal DeriveCompilation(string[] files, bool usings = true, CSharpParseOptions? parsing = null, params MetadataReference[] more)
    {
        SyntaxTree[] trees =
        [
            CSharpSyntaxTree.ParseText(usings ? Usings : "", parsing ?? Parsing, "Usings.cs"),
            .. files.Select((file, i) => CSharpSyntaxTree.ParseText(file, parsing ?? Parsing, i == 0 ? "Snippet.cs" : $"Snippet{i}.cs")),
        ];
        Source = CSharpCompilation.Create(
            $"Snippet{Guid.NewGuid():n}",
            trees,
            References.AddRange(more),
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                warningLevel: 9999,
                checkOverflow: true,
                generalDiagnosticOption: ReportDiagnostic.Error,
                nullableContextOptions: NullableContextOptions.Enable));
        Driver = CSharpGeneratorDriver.Create(
            [new DeriveGenerator().AsSourceGenerator()],
            parseOptions: parsing ?? Parsing,
            driverOptions: new GeneratorDriverOptions(default, trackIncrementalGeneratorSteps: true))
            .RunGeneratorsAndUpdateCompilation(Source, out Compilation compiled, out _);
        Compiled = compiled;
        Result = Driver.GetRunResult();
    }

    internal CSharpCompilation Source { get; }

    internal GeneratorDriver Driver { get; }

    /// <summary>With what was generated.</summary>
    internal Compilation Compiled { get; }

    internal GeneratorDriverRunResult Result { get; }

    /// <summary>Makes sure that nothing is wrong, neither with the source nor with what was made of it.</summary>
    internal DeriveCompilation MustCompile()
    {
        Assert.Empty(Result.Diagnostics);
        string[] complaints =
        [
            .. Compiled.GetDiagnostics()
                .Where(static finding => finding.Severity > DiagnosticSeverity.Info && (finding.Id != "CS1591" || IsGenerated(finding)))
                .Select(static finding => finding.ToString()),
        ];
        Assert.True(complaints.Length == 0, string.Join('\n', complaints));
        return this;
    }

    /// <summary>The schema of a type.</summary>
    internal string SchemaOf(string type) => (string)((IFieldSymbol)Compiled.GetTypeByMetadataName(type)!.GetMembers("BareSchemaText").Single()).ConstantValue!;

    /// <summary>What was generated for a type.</summary>
    internal string SourceOf(string type) => Result.Results[0].GeneratedSources
        .Single(source => source.HintName.StartsWith(type + ".", StringComparison.Ordinal)).SourceText.ToString();

    /// <summary>The compiled assembly, for another to refer to.</summary>
    internal MetadataReference Emit()
    {
        using MemoryStream image = new();
        Assert.True(Compiled.WithOptions(Compiled.Options.WithGeneralDiagnosticOption(ReportDiagnostic.Default)).Emit(image).Success);
        return MetadataReference.CreateFromImage(image.ToArray());
    }

    private static bool IsGenerated(Diagnostic finding) => finding.Location.SourceTree?.FilePath.EndsWith(".g.cs", StringComparison.Ordinal) ?? false;
}
