using Microsoft.CodeAnalysis;

namespace Fidelity.BareWire.Generator.Structs;

/// <summary>Questions about symbols.</summary>
internal static class SymbolQueries
{
    internal static AttributeData? Find(this ISymbol symbol, string attribute) =>
        symbol.GetAttributes().FirstOrDefault(data => data.AttributeClass?.ToDisplayString() == attribute);

    internal static int Number(this AttributeData data, string name) =>
        data.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value.Value as int? ?? 0;

    internal static bool Flag(this AttributeData data, string name) =>
        data.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value.Value as bool? ?? false;

    /// <summary>The fields that take room in a value, in the order of declaration.</summary>
    internal static IFieldSymbol[] InstanceFields(this INamedTypeSymbol type) =>
        [.. type.GetMembers().OfType<IFieldSymbol>().Where(static part => !part.IsStatic && !part.IsConst)];

    internal static bool HasLayout(this INamedTypeSymbol type) =>
        type.Find(LayoutNames.BareStruct) is not null || type.Find(LayoutNames.BareUnion) is not null;

    /// <summary>The name as written by the user: that of the property where the field is its backing field.</summary>
    internal static string UserName(this IFieldSymbol part) => part.AssociatedSymbol?.Name ?? part.Name;
}
