extern alias runtime;

using System.Collections.Immutable;
using Fidelity.BareWire.Generator.Structs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Fidelity.BareWire.Generator.Tests.Structs;

/// <summary>A piece of C# with structs, compiled with the generator.</summary>
internal sealed class StructCompilation
{
    private const string Usings = """
        global using System;
        global using System.Runtime.CompilerServices;
        global using System.Runtime.InteropServices;
        global using Fidelity.BareWire.Layout;
        """;

    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp14);

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Append(typeof(runtime::Fidelity.BareWire.Layout.BareStructAttribute).Assembly.Location)
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    internal StructCompilation(string code, params MetadataReference[] more)
    {
        Source = CSharpCompilation.Create(
            "Snippet",
            [CSharpSyntaxTree.ParseText(Usings, ParseOptions, "Usings.cs"), CSharpSyntaxTree.ParseText(code, ParseOptions, "Snippet.cs")],
            References.AddRange(more),
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                allowUnsafe: true,
                warningLevel: 9999,
                nullableContextOptions: NullableContextOptions.Enable,
                specificDiagnosticOptions: [new("CS0649", ReportDiagnostic.Suppress), new("CS0169", ReportDiagnostic.Suppress)]));
        Driver = NewDriver().RunGeneratorsAndUpdateCompilation(Source, out Compilation compiled, out _);
        Compiled = compiled;
        Result = Driver.GetRunResult();
    }

    internal CSharpCompilation Source { get; }

    internal GeneratorDriver Driver { get; }

    /// <summary>With what was generated.</summary>
    internal Compilation Compiled { get; }

    internal GeneratorDriverRunResult Result { get; }

    /// <summary>The errors and warnings of the compiler on everything, generated code included.</summary>
    internal string[] Complaints =>
    [
        .. Compiled.GetDiagnostics()
            .Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
            .Select(static diagnostic => diagnostic.ToString()),
    ];

    internal INamedTypeSymbol Find(string type) => Source.GetTypeByMetadataName(type)!;

    private static CSharpGeneratorDriver NewDriver() => CSharpGeneratorDriver.Create(
        [new StructGenerator().AsSourceGenerator()],
        parseOptions: ParseOptions,
        driverOptions: new GeneratorDriverOptions(default, trackIncrementalGeneratorSteps: true));
}
