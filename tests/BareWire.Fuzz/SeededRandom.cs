namespace Fidelity.BareWire.Fuzz;

/// <summary>Random numbers that depend on the seed of the run and on an index, and on nothing else.</summary>
internal static class SeededRandom
{
    internal static Random For(ulong seed, long index, uint purpose)
    {
        ulong state = seed + ((ulong)index * 0x9e37_79b9_7f4a_7c15) + ((ulong)purpose << 56);
        state = (state ^ (state >> 30)) * 0xbf58_476d_1ce4_e5b9;
        state = (state ^ (state >> 27)) * 0x94d0_49bb_1331_11eb;
        return new Random((int)(state ^ (state >> 31)));
    }
}
