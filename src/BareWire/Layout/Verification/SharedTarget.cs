namespace Fidelity.BareWire.Layout.Verification;

/// <summary>Something that shared references point to.</summary>
internal struct SharedTarget
{
    internal int Start;
    internal int Count;
    internal int Class;

    /// <summary>How many references lead on from it at most; -1 while it is being walked.</summary>
    internal int Height;

    /// <summary>How many bytes it unfolds to.</summary>
    internal long Expanded;

    /// <summary>The next target of the same bucket, from 1 on, or 0.</summary>
    internal int Next;
}
