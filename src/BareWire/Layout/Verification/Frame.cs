namespace Fidelity.BareWire.Layout.Verification;

/// <summary>Values of one type that are being walked: one, the elements of an array one after the other, or the nodes of a chain.</summary>
internal struct Frame
{
    internal int Program;

    /// <summary>The next step of the present value.</summary>
    internal int Step;

    /// <summary>Where the present value begins.</summary>
    internal int Start;

    /// <summary>Which element the present value is.</summary>
    internal int Index;

    /// <summary>How many elements come after it.</summary>
    internal int Left;

    /// <summary>Where the next node of its chain begins, or 0.</summary>
    internal int Link;

    /// <summary>How many links have been followed.</summary>
    internal int Links;

    /// <summary>How many references lead here.</summary>
    internal int Depth;

    /// <summary>How many references lead on from here at most.</summary>
    internal int Height;

    /// <summary>How many bytes all of it unfolds to, so far.</summary>
    internal long Expanded;

    /// <summary>What is shared of it: an index, or -1.</summary>
    internal int Shared;

    /// <summary>Whether a reference leads here, rather than that it lies in what holds it.</summary>
    internal bool IsTarget;

    /// <summary>Whether it is more than one value, so that paths name the index.</summary>
    internal bool IsArray;
}
