namespace Fidelity.BareWire.Layout;

/// <summary>Names for types that have none of their own.</summary>
internal static class LayoutTypeName
{
    internal static string Of(LayoutType type) => type.Kind switch
    {
        LayoutTypeKind.Inline => $"{type.Element!.Name}[{type.Length}]",
        LayoutTypeKind.Optional => $"optional<{type.Element!.Name}>",
        LayoutTypeKind.Pointer => Marks(type) + $"pointer<{type.Element!.Name}>",
        LayoutTypeKind.Array => Marks(type) + $"array<{type.Element!.Name}>",
        LayoutTypeKind.Text => Marks(type) + "text",
        LayoutTypeKind.Variant => Marks(type) + $"variant<{string.Join(", ", type.Cases.Select(static item => item.Type.Name))}>",
        _ => throw new InvalidOperationException($"A layout of kind {type.Kind} was made without a name."),
    };

    private static string Marks(LayoutType type) => (type.IsShared ? "shared " : "") + (type.IsChain ? "chain " : "");
}
