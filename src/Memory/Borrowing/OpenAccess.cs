namespace Fidelity.Memory.Borrowing;

/// <summary>One access on the list of a block with <see cref="Sharing.ExclusiveWriter"/>. Lies in native memory.</summary>
internal unsafe struct OpenAccess
{
    internal byte* Start;
    internal nuint Length;
    internal bool Write;
    internal int ThreadId;

    /// <summary>How the block was entered for it.</summary>
    internal Pin Entered;

    /// <summary>Whether this access and another may not be open at the same time.</summary>
    internal readonly bool Blocks(byte* start, nuint length, bool write) =>
        (Write || write) && length > 0 && Length > 0 && start < Start + Length && Start < start + length;
}
