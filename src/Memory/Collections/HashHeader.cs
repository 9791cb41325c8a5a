using System.Runtime.InteropServices;

namespace Fidelity.Memory.Collections;

/// <summary>What all copies of a dictionary or string pool share. Fresh, all zero: empty, without storage.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct HashHeader
{
    /// <summary>Entries taken from the beginning of the storage, free ones included.</summary>
    internal int Taken;

    /// <summary>Entries among them that are free.</summary>
    internal int Free;

    /// <summary>The first free entry, if any are free.</summary>
    internal int FirstFree;

    /// <summary>Entries there is room for.</summary>
    internal int Capacity;

    /// <summary>Counts what an enumerator must not miss.</summary>
    internal int Version;

    /// <summary>Where the entries begin in the block, in bytes; the buckets follow them.</summary>
    internal nuint Storage;
}
