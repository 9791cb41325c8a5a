namespace Fidelity.BareWire.Layout;

/// <summary>What a verifier found, if it found something.</summary>
/// <param name="Reason">What is wrong; <see cref="LayoutFailure.None"/> if nothing is.</param>
/// <param name="Offset">Where, in bytes from the start of the graph.</param>
/// <param name="Path">The way to it from the root.</param>
/// <param name="Detail">What was expected and what was found.</param>
public readonly record struct LayoutFault(LayoutFailure Reason, long Offset, string? Path, string? Detail)
{
    /// <summary>Everything in one line.</summary>
    public override string ToString() => Reason == LayoutFailure.None
        ? "Nothing is wrong."
        : $"{Detail} (at offset {Offset}{(Path is null ? "" : $", {Path}")}, {Reason})";
}
