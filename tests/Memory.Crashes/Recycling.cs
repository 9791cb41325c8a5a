namespace Fidelity.Memory.Crashes;

/// <summary>How memory is taken from under those who use it.</summary>
[Flags]
public enum Recycling
{
    /// <summary>The region is reset.</summary>
    Reset = 1,

    /// <summary>The region is released, and another one created.</summary>
    Release = 2,

    /// <summary>The buffer is transferred, and its new owner overwrites and resets it.</summary>
    Transfer = 4,

    /// <summary>The arena is returned to its pool, and rented by somebody else.</summary>
    Pool = 8,

    /// <summary>The buffer is in a child region, which ends with its parent's reset.</summary>
    Parent = 16,

    /// <summary>All of them.</summary>
    All = Reset | Release | Transfer | Pool | Parent,
}
