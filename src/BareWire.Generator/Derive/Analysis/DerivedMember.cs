using Microsoft.CodeAnalysis;

namespace Fidelity.BareWire.Generator.Derive;

/// <summary>A property or field that is in the schema.</summary>
internal sealed class DerivedMember(ISymbol symbol)
{
    public ISymbol Symbol { get; } = symbol;

    public ITypeSymbol Type { get; } = symbol is IPropertySymbol property ? property.Type : ((IFieldSymbol)symbol).Type;

    /// <summary>The name in C#, as code writes it.</summary>
    public string Name { get; } = Emit.Identifier.Escape(symbol.Name);

    /// <summary>The local variable that holds what was read.</summary>
    public string Local => "new" + Symbol.Name;

    /// <summary>The name in the schema.</summary>
    public string SchemaName { get; } = symbol.Attribute(DeriveNames.BareName).Argument<string>() ?? SchemaNames.Field(symbol.Name);

    /// <summary>The place that the attribute asks for.</summary>
    public int? Order { get; } = symbol.Attribute(DeriveNames.BareOrder).Number<int>();

    public bool IsRequired { get; } = symbol is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true };

    /// <summary>The type in the schema, and what else is known of the type.</summary>
    public Mapped? Mapped { get; set; }

    /// <summary>Whether an initializer within a type can set it.</summary>
    public bool IsSettableIn(INamedTypeSymbol type, Compilation compilation) => Symbol switch
    {
        IPropertySymbol { SetMethod: { } setter } => compilation.IsSymbolAccessibleWithin(setter, type),
        IFieldSymbol field => !field.IsReadOnly && compilation.IsSymbolAccessibleWithin(field, type),
        _ => false,
    };

    /// <summary>Whether a constructor's parameter can be meant for it.</summary>
    public bool IsSetBy(IParameterSymbol parameter) =>
        parameter.RefKind is RefKind.None or RefKind.In
        && string.Equals(parameter.Name, Symbol.Name, StringComparison.OrdinalIgnoreCase)
        && SymbolEqualityComparer.Default.Equals(parameter.Type, Type);
}
