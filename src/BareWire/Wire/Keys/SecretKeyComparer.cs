using System.Runtime.CompilerServices;

namespace Fidelity.BareWire;

/// <summary>Compares integers and enums by their bits, and hashes them with the secrets of the process.</summary>
internal sealed class SecretKeyComparer<T> : IEqualityComparer<T>
    where T : unmanaged
{
    internal static readonly SecretKeyComparer<T> Instance = new();

    internal static bool IsInteger => typeof(T).IsEnum ||
        typeof(T) == typeof(ulong) || typeof(T) == typeof(long) || typeof(T) == typeof(uint) || typeof(T) == typeof(int) ||
        typeof(T) == typeof(ushort) || typeof(T) == typeof(short) || typeof(T) == typeof(byte) || typeof(T) == typeof(sbyte);

    public bool Equals(T x, T y) => BitsOf(x) == BitsOf(y);

    public int GetHashCode(T obj) => SecretHash.Of(BitsOf(obj));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong BitsOf(T key) => Unsafe.SizeOf<T>() switch
    {
        sizeof(byte) => Unsafe.BitCast<T, byte>(key),
        sizeof(ushort) => Unsafe.BitCast<T, ushort>(key),
        sizeof(uint) => Unsafe.BitCast<T, uint>(key),
        _ => Unsafe.BitCast<T, ulong>(key),
    };
}
