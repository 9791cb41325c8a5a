using System.Globalization;
using Fidelity.BareWire.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace Fidelity.BareWire.Generator.Structs;

/// <summary>What only unions must keep.</summary>
internal static class UnionRules
{
    internal static IEnumerable<Finding> Check(INamedTypeSymbol type, DeclaredStruct declared)
    {
        if (!declared.IsExplicit)
        {
            yield return Finding.At(type, StructDiagnostics.UnionNotExplicit, type.Name);
        }

        DeclaredField[] tags = [.. declared.Fields.Where(static part => part.IsField)];
        if (tags.Length != 1)
        {
            yield return Finding.At(type, StructDiagnostics.BadTag, type.Name, tags.Length == 0 ? "has no tag" : "has more than one tag");
            yield break;
        }

        if (!IsTag(tags[0].Symbol.Type))
        {
            yield return Finding.At(tags[0].Symbol, StructDiagnostics.BadTag, type.Name, $"has a tag of type '{tags[0].Symbol.Type.ToDisplayString()}'");
            yield break;
        }

        foreach (Finding finding in CheckCases(type, declared, tags[0].Type.Shape.Size))
        {
            yield return finding;
        }
    }

    /// <summary>The tags without values.</summary>
    internal static ulong[] EmptyCases(INamedTypeSymbol type) =>
        type.Find(LayoutNames.BareUnion)?.ConstructorArguments.FirstOrDefault() is { Kind: TypedConstantKind.Array, IsNull: false } all
            ? [.. all.Values.Select(static value => value.Value as ulong? ?? 0)]
            : [];

    private static IEnumerable<Finding> CheckCases(INamedTypeSymbol type, DeclaredStruct declared, int tagSize)
    {
        HashSet<ulong> seen = [];
        (ulong Tag, ISymbol Where)[] cases =
        [
            .. EmptyCases(type).Select(tag => (tag, (ISymbol)type)),
            .. declared.Fields.Where(static part => part.IsCase).Select(static part => (part.Tag, (ISymbol)part.Symbol)),
        ];
        foreach ((ulong tag, ISymbol where) in cases)
        {
            string shown = tag.ToString(CultureInfo.InvariantCulture);
            if (!seen.Add(tag))
            {
                yield return Finding.At(where, StructDiagnostics.BadCase, shown, type.Name, "occurs twice; each value has a tag of its own");
            }
            else if (tagSize < 8 && tag >> (tagSize * 8) != 0)
            {
                yield return Finding.At(where, StructDiagnostics.BadCase, shown, type.Name, $"does not fit in the {tagSize} bytes of its tag");
            }
        }

        if (cases.Length == 0)
        {
            yield return Finding.At(type, StructDiagnostics.NoFields, type.Name);
        }
    }

    private static bool IsTag(ITypeSymbol type) => type.TypeKind == TypeKind.Enum
        || type.SpecialType is SpecialType.System_Byte or SpecialType.System_UInt16 or SpecialType.System_UInt32 or SpecialType.System_UInt64;
}
