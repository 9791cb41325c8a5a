using System.Text;
using Fidelity.BareWire.Generator.Pipeline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Fidelity.BareWire.Generator;

/// <summary>Makes C# types and codecs of the <c>.bare</c> files among a project's additional files.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class SchemaGenerator : IIncrementalGenerator
{
    /// <summary>The name of the step that reads files, for tests of what is kept.</summary>
    internal const string FileStep = "SchemaFile";

    /// <summary>The name of the step that parses and emits, for tests of what is kept.</summary>
    internal const string OutputStep = "SchemaOutput";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<SchemaOutput> outputs = context.AdditionalTextsProvider
            .Where(SchemaFileReader.IsSchema)
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, cancellation) => SchemaFileReader.Read(pair.Left, pair.Right, cancellation))
            .WithTrackingName(FileStep)
            .Select(SchemaCompiler.Compile)
            .WithTrackingName(OutputStep);
        IncrementalValueProvider<EquatableArray<SchemaFault>> conflicts = outputs
            .Collect()
            .Select(static (all, _) => NameConflicts.Find(all));

        context.RegisterSourceOutput(conflicts, static (target, findings) => Report(target, findings));
        context.RegisterSourceOutput(outputs.Combine(conflicts), static (target, pair) =>
        {
            SchemaOutput output = pair.Left;
            Report(target, output.Findings);
            if (output.Source is { } source && !pair.Right.Any(finding => finding.Path == output.Path))
            {
                target.AddSource(output.HintName, SourceText.From(source, Encoding.UTF8));
            }
        });
    }

    private static void Report(SourceProductionContext target, EquatableArray<SchemaFault> findings)
    {
        foreach (SchemaFault finding in findings)
        {
            target.ReportDiagnostic(finding.ToDiagnostic());
        }
    }
}
