using Fidelity.BareWire.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace Fidelity.BareWire.Generator.Derive;

/// <summary>A type of another assembly: what its schema is was decided when that was compiled, and is a constant in it.</summary>
internal static class ImportedType
{
    private static readonly BareDraft[] Drafts = [BareDraft.Draft11, BareDraft.Draft12, BareDraft.Draft13, BareDraft.Draft14];

    public static DerivedType? Derive(INamedTypeSymbol type, ISymbol user, SchemaDeriver deriver)
    {
        INamedTypeSymbol? codec = type.GetTypeMembers(DeriveNames.Codec).FirstOrDefault();
        string? text = type.GetMembers(DeriveNames.SchemaText).OfType<IFieldSymbol>().FirstOrDefault()?.ConstantValue as string;
        BareSchema? schema = text is null ? null : Drafts.Select(draft => BareSchema.Parse(text, new SchemaOptions(draft: draft)).Schema).FirstOrDefault(static one => one is not null);
        if (codec is null || schema is null)
        {
            deriver.Findings.ReportAnyway(
                user.Locations.FirstOrDefault(static place => place.IsInSource) ?? Location.None,
                DeriveDiagnostics.UnsupportedType,
                user.Name,
                type.Short(),
                $"it has [BareSchema], but assembly '{type.ContainingAssembly?.Name}' was compiled without the generator; add the package there");
            return null;
        }

        BareTypeDefinition? last = null;
        foreach (BareTypeDefinition definition in schema.Types)
        {
            last = deriver.Define(definition, type, user);
            if (last is null)
            {
                return null;
            }
        }

        return last is null ? null : new DerivedType(type, last)
        {
            PlainSize = codec.GetMembers("ReadFixed").IsEmpty ? null : (int)last.Type.Facts.MinimumSize,
            IsBlock = !codec.GetMembers("ReadAll").IsEmpty,
        };
    }
}
