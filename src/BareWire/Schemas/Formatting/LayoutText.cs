namespace Fidelity.BareWire.Schemas;

/// <summary>A piece of text.</summary>
internal sealed class LayoutText(string text) : LayoutType
{
    public static LayoutText Empty { get; } = new("");

    public override string? Inline { get; } = text;
}
