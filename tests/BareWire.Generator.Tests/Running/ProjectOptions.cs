using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Fidelity.BareWire.Generator.Tests.Running;

/// <summary>What a project says of itself and of its schema files.</summary>
internal sealed class ProjectOptions(string rootNamespace, string folder = "/project/") : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(new Dictionary<string, string?>
    {
        ["build_property.RootNamespace"] = rootNamespace,
        ["build_property.ProjectDir"] = folder,
    });

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Options([]);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Options(new Dictionary<string, string?>
    {
        ["build_metadata.AdditionalFiles.BareNamespace"] = ((SchemaText)textFile).Namespace,
        ["build_metadata.AdditionalFiles.BareDraft"] = ((SchemaText)textFile).Draft,
        ["build_metadata.AdditionalFiles.BareLayout"] = ((SchemaText)textFile).Layout,
    });

    private sealed class Options(Dictionary<string, string?> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) =>
            values.TryGetValue(key, out value) && value is not null;
    }
}
