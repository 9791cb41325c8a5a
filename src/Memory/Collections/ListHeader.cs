using System.Runtime.InteropServices;

namespace Fidelity.Memory.Collections;

/// <summary>What all copies of a list share. Fresh, all zero: an empty list without storage.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct ListHeader
{
    internal int Count;
    internal int Capacity;

    /// <summary>Counts the changes, so that an enumerator notices them.</summary>
    internal int Version;

    /// <summary>Where the elements begin in the block, in bytes.</summary>
    internal nuint Items;
}
