using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Fidelity.BareWire.Generator.Structs;

/// <summary>From a struct without faults to what is emitted for it.</summary>
internal static class StructModelMaker
{
    internal static StructModel Make(INamedTypeSymbol type, DeclaredStruct declared)
    {
        bool isUnion = type.Find(LayoutNames.BareUnion) is not null;
        List<string> containers = [];
        for (INamedTypeSymbol? outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
        {
            containers.Insert(0, Declaration(outer));
        }

        return new StructModel(
            HintName(type),
            type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString(),
            new EquatableArray<string>([.. containers]),
            Declaration(type),
            Self(type),
            type.Name,
            declared.Shape.Size,
            declared.Shape.Alignment,
            new EquatableArray<FieldModel>(isUnion ? [Tag(declared)] : Fields(declared)),
            isUnion ? declared.PayloadOffset : -1,
            new EquatableArray<CaseModel>(isUnion ? Cases(type, declared) : []));
    }

    private static FieldModel[] Fields(DeclaredStruct declared) =>
    [
        .. declared.Fields
            .OrderBy(static part => part.Offset)
            .Select(static part => new FieldModel(part.Name, part.Offset, part.AskedAlignment, part.Type.Expression)),
    ];

    private static FieldModel Tag(DeclaredStruct declared)
    {
        DeclaredField tag = declared.Fields.Single(static part => part.IsField);
        return new FieldModel(tag.Name, 0, 0, $"{LayoutNames.LayoutType}.U{(tag.Type.Shape.Size * 8).ToString(CultureInfo.InvariantCulture)}");
    }

    private static CaseModel[] Cases(INamedTypeSymbol type, DeclaredStruct declared) =>
    [
        .. UnionRules.EmptyCases(type)
            .Select(static tag => new CaseModel(tag, tag.ToString(CultureInfo.InvariantCulture), LayoutNames.LayoutType + ".Void"))
            .Concat(declared.Fields.Where(static part => part.IsCase).Select(static part => new CaseModel(part.Tag, part.Name, part.Type.Expression)))
            .OrderBy(static item => item.Tag),
    ];

    private static string Declaration(INamedTypeSymbol type)
    {
        string kind = (type.TypeKind, type.IsRecord) switch
        {
            (TypeKind.Struct, true) => "record struct",
            (TypeKind.Struct, false) => "struct",
            (TypeKind.Interface, _) => "interface",
            (_, true) => "record",
            _ => "class",
        };
        return $"partial {kind} {Self(type)}";
    }

    private static string Self(INamedTypeSymbol type) => type.ToDisplayString(
        new SymbolDisplayFormat(genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters, miscellaneousOptions: SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers));

    private static string HintName(INamedTypeSymbol type) =>
        type.ToDisplayString(new SymbolDisplayFormat(typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces))
        + (type.Arity > 0 ? $"_{type.Arity}" : "") + ".Layout.g.cs";
}
