using Fidelity.BareWire.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Fidelity.BareWire.Generator.Derive;

/// <summary>What a type must be like, so that a codec can be added to it.</summary>
internal static class TypeRules
{
    private static readonly string[] Needed = [DeriveNames.Codec, DeriveNames.SchemaText, "Decode", "Encode"];

    /// <summary>Tells what is wrong with a type.</summary>
    public static void Check(INamedTypeSymbol type, FindingBag findings)
    {
        string? kind = type switch
        {
            { IsStatic: true } => "static",
            { IsRefLikeType: true } => "a ref struct",
            { IsFileLocal: true } => "local to its file",
            _ => null,
        };
        if (kind is not null)
        {
            findings.Report(type, DeriveDiagnostics.UnsupportedKind, type.Name, kind);
            return;
        }

        for (INamedTypeSymbol? outer = type; outer is not null; outer = outer.ContainingType)
        {
            if (outer.Arity > 0)
            {
                findings.Report(outer, DeriveDiagnostics.Generic, outer.Name);
            }
            else if (!IsPartial(outer))
            {
                findings.Report(outer, DeriveDiagnostics.NotPartial, outer.Name, type.Name);
            }
        }

        foreach (ISymbol member in type.GetMembers().Where(static member => Needed.Contains(member.Name)))
        {
            findings.Report(member, DeriveDiagnostics.NameTaken, member.Name, type.Name);
        }
    }

    private static bool IsPartial(INamedTypeSymbol type) => type.DeclaringSyntaxReferences.All(static reference =>
        reference.GetSyntax() is TypeDeclarationSyntax declaration && declaration.Modifiers.Any(SyntaxKind.PartialKeyword));
}
