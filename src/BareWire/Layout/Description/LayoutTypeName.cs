namespace Fidelity.BareWire.Layout;

/// <summary>Names for types that have none of their own.</summary>
internal static class LayoutTypeName
{
    /// <summary>How deep names nest before the rest is left out: types without names of their own may refer to themselves.</summary>
    private const int Deepest = 16;

    internal static string Of(LayoutType type, int depth = 0) => depth == Deepest ? "…" : type.Kind switch
    {
        _ when type.OwnName is { } name => name,
        LayoutTypeKind.Inline => $"{Of(type.Element!, depth + 1)}[{type.Length}]",
        LayoutTypeKind.Optional => $"optional<{Of(type.Element!, depth + 1)}>",
        LayoutTypeKind.Pointer => $"{Marks(type)}pointer<{Of(type.Element!, depth + 1)}>",
        LayoutTypeKind.Array => $"{Marks(type)}array<{Of(type.Element!, depth + 1)}>",
        LayoutTypeKind.Text => $"{Marks(type)}text",
        LayoutTypeKind.Variant => $"{Marks(type)}variant<{string.Join(", ", type.Cases.Select(item => Of(item.Type, depth + 1)))}>",
        _ => throw new InvalidOperationException($"A layout of kind {type.Kind} was made without a name."),
    };

    private static string Marks(LayoutType type) => (type.IsShared ? "shared " : "") + (type.IsChain ? "chain " : "");
}
