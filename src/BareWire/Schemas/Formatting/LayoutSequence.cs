namespace Fidelity.BareWire.Schemas;

/// <summary>Pieces that follow each other without space.</summary>
internal sealed class LayoutSequence(IReadOnlyList<LayoutType> parts) : LayoutType
{
    public IReadOnlyList<LayoutType> Parts { get; } = parts;

    public override string? Inline { get; } = parts.All(static part => part.Inline is not null)
        ? string.Concat(parts.Select(static part => part.Inline))
        : null;
}
