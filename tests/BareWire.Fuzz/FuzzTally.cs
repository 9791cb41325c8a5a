namespace Fidelity.BareWire.Fuzz;

/// <summary>How many inputs were tried, and what became of them.</summary>
internal readonly record struct FuzzTally(long Inputs, long Of, long Accepted, long Refused, double Seconds)
{
    /// <summary>One line.</summary>
    public override string ToString() => FormattableString.Invariant(
        $"{Inputs} of {Of} inputs in {Seconds:0.0} s ({Inputs / Math.Max(Seconds, 0.001):0}/s): {Accepted} accepted, {Refused} refused");
}
