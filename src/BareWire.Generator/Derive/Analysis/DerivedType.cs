using Microsoft.CodeAnalysis;

namespace Fidelity.BareWire.Generator.Derive;

/// <summary>A type with [BareSchema] that has nothing wrong with it.</summary>
/// <param name="symbol">The type.</param>
/// <param name="definition">Its definition in the schema.</param>
internal sealed class DerivedType(INamedTypeSymbol symbol, BareTypeDefinition definition)
{
    public INamedTypeSymbol Symbol { get; } = symbol;

    public BareTypeDefinition Definition { get; } = definition;

    /// <summary>Its members, in the order of the schema.</summary>
    public IReadOnlyList<DerivedMember> Members { get; set; } = [];

    /// <summary>How a value is made of what was read.</summary>
    public string Creation { get; set; } = "";

    /// <summary>The types of a union.</summary>
    public IReadOnlyList<CaseModel> Cases { get; set; } = [];

    /// <inheritdoc cref="Emit.MappedType.PlainSize"/>
    public int? PlainSize { get; set; }

    /// <summary>Whether its memory is its encoding.</summary>
    public bool IsBlock { get; set; }

    /// <summary>A use of it.</summary>
    public Mapped Use() => new(new UserType(Definition), new Shape(
        ShapeKind.User,
        Symbol.Full(),
        IsValueType: Symbol.IsValueType,
        IsUnmanaged: Symbol.IsUnmanagedType,
        PlainSize: PlainSize,
        IsBlock: IsBlock));
}
