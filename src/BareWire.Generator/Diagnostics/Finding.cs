using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Fidelity.BareWire.Generator.Diagnostics;

/// <summary>A diagnostic in a form that can be compared.</summary>
/// <param name="Descriptor">Which.</param>
/// <param name="Path">The file, or empty.</param>
/// <param name="Span">Where in the file.</param>
/// <param name="Lines">Where in the file, by line.</param>
/// <param name="Arguments">What is filled into the message.</param>
internal record struct Finding(DiagnosticDescriptor Descriptor, string Path, TextSpan Span, LinePositionSpan Lines, EquatableArray<string> Arguments)
{
    internal static Finding At(ISymbol symbol, DiagnosticDescriptor descriptor, params string[] arguments) =>
        At(symbol.Locations.FirstOrDefault(static place => place.IsInSource) ?? Location.None, descriptor, arguments);

    internal static Finding At(Location location, DiagnosticDescriptor descriptor, params string[] arguments)
    {
        FileLinePositionSpan lines = location.GetLineSpan();
        return new Finding(descriptor, lines.Path ?? "", location.SourceSpan, lines.Span, new EquatableArray<string>(arguments));
    }

    internal readonly Diagnostic ToDiagnostic() =>
        Diagnostic.Create(Descriptor, Path.Length == 0 ? Location.None : Location.Create(Path, Span, Lines), [.. Arguments]);
}
