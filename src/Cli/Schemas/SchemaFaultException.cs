using Fidelity.BareWire.Schemas;

namespace Fidelity.Cli.Schemas;

/// <summary>A schema that a command needs is faulty.</summary>
internal sealed class SchemaFaultException(SchemaFile file, IReadOnlyList<SchemaDiagnostic> diagnostics) : Exception
{
    public SchemaFile File { get; } = file;

    public IReadOnlyList<SchemaDiagnostic> Diagnostics { get; } = diagnostics;

    public override string Message => File.Explain(Diagnostics);
}
