namespace Fidelity.BareWire.Schemas;

/// <summary>A piece of text.</summary>
internal sealed class PrintedText(string text) : PrintedType
{
    public static PrintedText Empty { get; } = new("");

    public override string? Inline { get; } = text;
}
