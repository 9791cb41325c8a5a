using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Fidelity.BareWire.Generator.Pipeline;

/// <summary>A diagnostic of a schema file, in a form that can be compared.</summary>
/// <param name="Descriptor">Which.</param>
/// <param name="Path">The file.</param>
/// <param name="Span">Where in the file.</param>
/// <param name="Arguments">What is filled into the message.</param>
internal record struct SchemaFault(DiagnosticDescriptor Descriptor, string Path, SourceSpan Span, EquatableArray<string> Arguments)
{
    public static SchemaFault Of(DiagnosticDescriptor descriptor, string path, SourceSpan span, params string[] arguments) =>
        new(descriptor, path, span, new EquatableArray<string>(arguments));

    public readonly Diagnostic ToDiagnostic() => Diagnostic.Create(
        Descriptor,
        Location.Create(Path, new TextSpan(Span.Start.Offset, Span.Length), new LinePositionSpan(At(Span.Start), At(Span.End))),
        [.. Arguments]);

    private static LinePosition At(SourcePosition position) =>
        new(Math.Max(position.Line - 1, 0), Math.Max(position.Column - 1, 0));
}
