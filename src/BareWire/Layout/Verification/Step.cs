namespace Fidelity.BareWire.Layout.Verification;

/// <summary>One thing to look at in a value.</summary>
/// <param name="Kind">What.</param>
/// <param name="Offset">Where it lies in the value, in bytes.</param>
/// <param name="Label">Its name in paths.</param>
internal readonly record struct Step(StepKind Kind, int Offset, string Label)
{
    /// <summary>The program of what it refers to or holds.</summary>
    internal int Program { get; init; }

    /// <summary>How many elements an inline array has.</summary>
    internal int Count { get; init; }

    /// <summary>How many steps a jump skips, or an optional without value.</summary>
    internal int Skip { get; init; }

    /// <summary>Whether what it refers to may be shared.</summary>
    internal bool Shared { get; init; }

    /// <summary>What an enum or tag may be.</summary>
    internal Choice? Choice { get; init; }

    /// <summary>The same thing in a value that lies in another.</summary>
    internal Step Within(int offset, string label) => this with { Offset = offset + Offset, Label = StepLabel.Join(label, Label) };
}
