namespace Fidelity.BareWire.Schemas;

/// <summary>An enum, a union or a struct. Only a union without comments can be on one line.</summary>
/// <param name="kind">Which.</param>
/// <param name="head">The comment behind the opening brace, or null.</param>
/// <param name="items">The declarations.</param>
/// <param name="dangling">The comments after the last of them.</param>
internal sealed class PrintedBlock(BlockKind kind, string? head, IReadOnlyList<PrintedItem> items, IReadOnlyList<PrintedComment> dangling) : PrintedType
{
    public BlockKind Kind { get; } = kind;

    public string? Head { get; } = head;

    public IReadOnlyList<PrintedItem> Items { get; } = items;

    public IReadOnlyList<PrintedComment> Dangling { get; } = dangling;

    public override string? Inline { get; } =
        kind == BlockKind.Union && head is null && dangling.Count == 0 && items.All(static item => item.Inline is not null)
            ? $"union {{{string.Join(" | ", items.Select(static item => item.Inline))}}}"
            : null;
}
