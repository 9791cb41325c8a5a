using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Fidelity.BareWire.Generator.Tests.Running;

/// <summary>A schema file as the compiler hands it to the generator. Without text it cannot be read.</summary>
internal sealed class SchemaText(string path, string? text, string? space = null, string? draft = null, string? layout = null) : AdditionalText
{
    public override string Path { get; } = path;

    public string? Namespace { get; } = space;

    public string? Draft { get; } = draft;

    public string? Layout { get; } = layout;

    public override SourceText? GetText(CancellationToken cancellationToken = default) =>
        text is null ? null : SourceText.From(text, Encoding.UTF8);

    public SchemaText With(string newText) => new(Path, newText, Namespace, Draft, Layout);
}
