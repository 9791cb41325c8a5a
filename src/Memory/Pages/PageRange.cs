namespace Fidelity.Memory.Pages;

/// <summary>A reserved range of addresses and what is known of it.</summary>
/// <param name="Start">The first byte, on a page boundary.</param>
/// <param name="Reserved">Its length in bytes, whole pages.</param>
/// <param name="Usable">Bytes from the start that have been committed, whole pages.</param>
/// <param name="DirtyEnd">Bytes from here on read as zero once committed.</param>
internal readonly unsafe record struct PageRange(nint Start, nuint Reserved, nuint Usable, nuint DirtyEnd)
{
    internal byte* Base => (byte*)Start;
}
