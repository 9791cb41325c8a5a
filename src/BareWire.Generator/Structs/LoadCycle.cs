using Microsoft.CodeAnalysis;

namespace Fidelity.BareWire.Generator.Structs;

/// <summary>
/// Ways from a struct back to itself that the runtime refuses to load: it loads the types of fields with their type
/// arguments, and the fields of those. Only a reference to the struct itself, with nothing that has fields between, is
/// something that it can do.
/// </summary>
internal sealed class LoadCycle(INamedTypeSymbol start)
{
    private readonly HashSet<ITypeSymbol> _seen = new(SymbolEqualityComparer.Default);

    /// <summary>The type through which a field's type leads back, or null.</summary>
    internal static ITypeSymbol? Find(INamedTypeSymbol start, ITypeSymbol fieldType) => new LoadCycle(start).Through(fieldType, between: null);

    private ITypeSymbol? Through(ITypeSymbol type, ITypeSymbol? between)
    {
        if (SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, start.OriginalDefinition))
        {
            return between;
        }

        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Struct, SpecialType: SpecialType.None } named || !_seen.Add(type))
        {
            return null;
        }

        bool hasValues = !IsReference(named);
        ITypeSymbol? inside = hasValues ? between ?? type : between;
        IEnumerable<ITypeSymbol> next = hasValues && !IsOurs(named) ? named.InstanceFields().Select(static part => part.Type) : named.TypeArguments;
        return next.Select(part => Through(part, inside)).FirstOrDefault(static found => found is not null);
    }

    private static bool IsOurs(INamedTypeSymbol type) => type.ContainingNamespace?.ToDisplayString() == LayoutNames.Namespace;

    private static bool IsReference(INamedTypeSymbol type) => IsOurs(type) && type.Name is "BarePointer" or "BareArray" or "BareUnion";
}
