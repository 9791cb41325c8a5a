using System.Runtime.InteropServices;

namespace Fidelity.Memory.Collections;

/// <summary>One entry of a hash table.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct HashEntry<TKey, TValue>
    where TKey : unmanaged
    where TValue : unmanaged
{
    /// <summary>In <see cref="Next"/>: the last of its bucket.</summary>
    internal const int Last = -1;

    /// <summary>In <see cref="Next"/>: free; this minus it is the next free entry.</summary>
    internal const int FreeBase = -3;

    internal uint Hash;

    /// <summary>The next entry of the bucket, or what the constants say.</summary>
    internal int Next;

    internal TKey Key;
    internal TValue Value;
}
