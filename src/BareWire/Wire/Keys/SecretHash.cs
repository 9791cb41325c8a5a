using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Fidelity.BareWire;

/// <summary>
/// Hashes keys with secrets that are drawn when the process starts, so that a message cannot be made of keys that
/// collide. Each step multiplies what is known by a secret to 128 bits and folds the halves together.
/// </summary>
internal static class SecretHash
{
    private static readonly ulong First = Draw();
    private static readonly ulong Second = Draw();
    private static readonly ulong Third = Draw();
    private static readonly ulong Fourth = Draw();

    /// <summary>The hash of an integer.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int Of(ulong value)
    {
        ulong mixed = Fold(Fold(value ^ First, Second) ^ Third, Fourth);
        return (int)(mixed ^ (mixed >> 32));
    }

    /// <summary>The hash of bytes.</summary>
    internal static int Of(ReadOnlySpan<byte> bytes)
    {
        ulong mixed = First ^ (ulong)bytes.Length;
        while (bytes.Length >= sizeof(ulong))
        {
            mixed = Fold(mixed ^ MemoryMarshal.Read<ulong>(bytes), Second);
            bytes = bytes[sizeof(ulong)..];
        }

        mixed = Fold(Fold(mixed ^ ReadTail(bytes), Second) ^ Third, Fourth);
        return (int)(mixed ^ (mixed >> 32));
    }

    private static ulong ReadTail(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length >= sizeof(uint))
        {
            return MemoryMarshal.Read<uint>(bytes) | ((ulong)MemoryMarshal.Read<uint>(bytes[^sizeof(uint)..]) << 32);
        }

        return bytes.IsEmpty ? 0 : bytes[0] | ((ulong)bytes[bytes.Length / 2] << 8) | ((ulong)bytes[^1] << 16);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Fold(ulong value, ulong secret)
    {
        ulong upper = Math.BigMul(value, secret, out ulong lower);
        return upper ^ lower;
    }

    private static ulong Draw()
    {
        Span<byte> bytes = stackalloc byte[sizeof(ulong)];
        RandomNumberGenerator.Fill(bytes);
        return BinaryPrimitives.ReadUInt64LittleEndian(bytes) | 1;
    }
}
