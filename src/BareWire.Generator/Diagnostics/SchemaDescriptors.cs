using Microsoft.CodeAnalysis;

namespace Fidelity.BareWire.Generator.Diagnostics;

/// <summary>What the schema language reports, as the compiler wants it.</summary>
internal static class SchemaDescriptors
{
    private static readonly Dictionary<string, DiagnosticDescriptor> ById = SchemaDiagnosticCatalog.All.ToDictionary(
        static kind => kind.Id,
        static kind => new DiagnosticDescriptor(kind.Id, kind.Title, "{0}", "BareWire.Schema", DiagnosticSeverity.Error, isEnabledByDefault: true),
        StringComparer.Ordinal);

    /// <summary>The descriptor for an id of the schema language.</summary>
    public static DiagnosticDescriptor Of(string id) => ById[id];
}
