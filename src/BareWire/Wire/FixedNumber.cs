using System.Runtime.CompilerServices;

namespace Fidelity.BareWire;

/// <summary>The .NET types whose values are encoded in a fixed number of bytes and can be copied as they are.</summary>
internal static class FixedNumber
{
    /// <summary>How many are copied at once, so that their bytes can be counted in an int.</summary>
    internal const int AtOnce = 1 << 27;

    /// <summary>Refuses other types. Costs nothing: it is decided when the caller is compiled.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Require<T>()
    {
        if (typeof(T) != typeof(byte) && typeof(T) != typeof(sbyte) &&
            typeof(T) != typeof(ushort) && typeof(T) != typeof(short) &&
            typeof(T) != typeof(uint) && typeof(T) != typeof(int) && typeof(T) != typeof(float) &&
            typeof(T) != typeof(ulong) && typeof(T) != typeof(long) && typeof(T) != typeof(double))
        {
            throw new NotSupportedException($"{typeof(T)} is no number of a fixed size in BARE. Use byte, sbyte, short, ushort, int, uint, long, ulong, float or double.");
        }
    }
}
