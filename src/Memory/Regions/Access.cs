namespace Fidelity.Memory;

/// <summary>What may be done with memory.</summary>
public enum Access
{
    /// <summary>Nothing: reads and writes fault.</summary>
    None,

    /// <summary>Reads only: writes fault.</summary>
    Read,

    /// <summary>Reads and writes.</summary>
    ReadWrite,
}
