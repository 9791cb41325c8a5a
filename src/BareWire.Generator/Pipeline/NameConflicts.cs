using System.Collections.Immutable;
using Fidelity.BareWire.Generator.Diagnostics;

namespace Fidelity.BareWire.Generator.Pipeline;

/// <summary>Finds types that more than one schema file makes. The first file, by its path, has them; the others give nothing.</summary>
internal static class NameConflicts
{
    public static EquatableArray<SchemaFault> Find(ImmutableArray<SchemaOutput> outputs)
    {
        Dictionary<string, string> owners = new(StringComparer.Ordinal);
        List<SchemaFault> findings = [];
        foreach (SchemaOutput output in outputs.OrderBy(static output => output.Path, StringComparer.Ordinal))
        {
            foreach (DeclaredName name in output.Names)
            {
                if (!owners.TryGetValue(name.FullName, out string? owner))
                {
                    owners.Add(name.FullName, output.Path);
                }
                else
                {
                    string file = owner.Substring(owner.LastIndexOfAny(['/', '\\']) + 1);
                    findings.Add(SchemaFault.Of(GeneratorDiagnostics.DuplicateType, output.Path, name.Span, name.FullName, file));
                }
            }
        }

        return new EquatableArray<SchemaFault>([.. findings]);
    }
}
