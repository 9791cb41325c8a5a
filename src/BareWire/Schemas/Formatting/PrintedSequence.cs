namespace Fidelity.BareWire.Schemas;

/// <summary>Pieces that follow each other without space.</summary>
internal sealed class PrintedSequence(IReadOnlyList<PrintedType> parts) : PrintedType
{
    public IReadOnlyList<PrintedType> Parts { get; } = parts;

    public override string? Inline { get; } = parts.All(static part => part.Inline is not null)
        ? string.Concat(parts.Select(static part => part.Inline))
        : null;
}
