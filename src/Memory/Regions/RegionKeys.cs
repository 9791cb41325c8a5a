namespace Fidelity.Memory.Regions;

/// <summary>
/// Keys for incarnations and grants: positive, increasing, never given twice in a process's lifetime
/// (at a billion a second, 63 bits last 292 years).
/// </summary>
internal static class RegionKeys
{
    private static long s_last;

    internal static long Next() => Interlocked.Increment(ref s_last);
}
