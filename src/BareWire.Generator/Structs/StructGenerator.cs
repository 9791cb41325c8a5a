using System.Text;
using Fidelity.BareWire.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Fidelity.BareWire.Generator.Structs;

/// <summary>Describes the layout of every struct with [BareStruct] or [BareUnion], and says where it is declared otherwise.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class StructGenerator : IIncrementalGenerator
{
    /// <summary>The name of the step whose results are compared, for tests of what is kept.</summary>
    internal const string AnalysisStep = "StructAnalysis";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        Register(context, LayoutNames.BareStruct);
        Register(context, LayoutNames.BareUnion);
    }

    private static void Register(IncrementalGeneratorInitializationContext context, string attribute)
    {
        IncrementalValuesProvider<StructResult> results = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                attribute,
                static (node, _) => node is TypeDeclarationSyntax,
                (found, _) => StructAnalysis.Analyze(found))
            .WithTrackingName(AnalysisStep);
        context.RegisterSourceOutput(results, static (output, result) =>
        {
            foreach (Finding finding in result.Findings)
            {
                output.ReportDiagnostic(finding.ToDiagnostic());
            }

            if (result.Model is { } model)
            {
                output.AddSource(model.HintName, SourceText.From(StructEmitter.Emit(model), Encoding.UTF8));
            }
        });
    }
}
