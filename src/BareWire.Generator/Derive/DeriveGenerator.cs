using System.Text;
using Fidelity.BareWire.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Fidelity.BareWire.Generator.Derive;

/// <summary>Derives the schema and the codec of every type with [BareSchema].</summary>
[Generator(LanguageNames.CSharp)]
public sealed class DeriveGenerator : IIncrementalGenerator
{
    /// <summary>The name of the step whose results are compared, for tests of what is kept.</summary>
    internal const string AnalysisStep = "DeriveAnalysis";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<DerivedResult> results = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                DeriveNames.BareSchema,
                static (node, _) => node is TypeDeclarationSyntax,
                static (found, cancellation) => TypeAnalysis.Analyze((INamedTypeSymbol)found.TargetSymbol, found.SemanticModel.Compilation, cancellation))
            .WithTrackingName(AnalysisStep);
        context.RegisterSourceOutput(results, static (output, result) =>
        {
            foreach (Finding finding in result.Findings)
            {
                output.ReportDiagnostic(finding.ToDiagnostic());
            }

            if (result.Model is { } model)
            {
                output.AddSource(model.HintName, SourceText.From(DerivedEmitter.Emit(model), Encoding.UTF8));
            }
        });
    }
}
