using Microsoft.CodeAnalysis;

namespace Fidelity.BareWire.Generator.Derive;

/// <summary>The names of the runtime's attributes, and of what is generated.</summary>
internal static class DeriveNames
{
    public const string BareSchema = "Fidelity.BareWire.BareSchemaAttribute";
    public const string BareMember = "Fidelity.BareWire.BareMemberAttribute";
    public const string BareIgnore = "Fidelity.BareWire.BareIgnoreAttribute";
    public const string BareOrder = "Fidelity.BareWire.BareOrderAttribute";
    public const string BareName = "Fidelity.BareWire.BareNameAttribute";
    public const string BareType = "Fidelity.BareWire.BareTypeAttribute";
    public const string BareLength = "Fidelity.BareWire.BareLengthAttribute";

    /// <summary>The class inside each type that reads and writes it.</summary>
    public const string Codec = "BareCodec";

    /// <summary>The constant of each type that is its schema.</summary>
    public const string SchemaText = "BareSchemaText";

    private static readonly SymbolDisplayFormat FullName = SymbolDisplayFormat.FullyQualifiedFormat.WithMiscellaneousOptions(
        SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    /// <summary>Its attribute of that name, or null.</summary>
    public static AttributeData? Attribute(this ISymbol symbol, string name) =>
        symbol.GetAttributes().FirstOrDefault(data => data.AttributeClass?.ToDisplayString() == name);

    /// <summary>Its attributes of that name.</summary>
    public static IEnumerable<AttributeData> Attributes(this ISymbol symbol, string name) =>
        symbol.GetAttributes().Where(data => data.AttributeClass?.ToDisplayString() == name);

    /// <summary>The attribute's first argument, or null if it is none of the type.</summary>
    public static T? Argument<T>(this AttributeData? attribute, int index = 0)
        where T : class => attribute?.ConstructorArguments.ElementAtOrDefault(index).Value as T;

    /// <summary>The attribute's argument, or null if it is none of the type.</summary>
    public static T? Number<T>(this AttributeData? attribute)
        where T : struct => attribute?.ConstructorArguments.FirstOrDefault().Value as T?;

    /// <summary>Where the attribute is written.</summary>
    public static Location? Place(this AttributeData? attribute) => attribute?.ApplicationSyntaxReference is { } reference
        ? Location.Create(reference.SyntaxTree, reference.Span)
        : null;

    /// <summary>The name that code can use anywhere.</summary>
    public static string Full(this INamespaceOrTypeSymbol symbol) => symbol.ToDisplayString(FullName);

    /// <summary>The name for people.</summary>
    public static string Short(this ISymbol symbol) => symbol.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
}
