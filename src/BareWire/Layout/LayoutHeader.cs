// Invariants: 32 bytes without padding, little-endian, the same on every machine.
using System.Runtime.InteropServices;

namespace Fidelity.BareWire.Layout;

/// <summary>
/// What a graph in the fixed layout begins with: 32 bytes that say what follows, so that a mapped file checks itself.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
public readonly struct LayoutHeader
{
    /// <summary>The first four bytes: "FBL1".</summary>
    public const uint ExpectedMagic = 0x314C4246;

    /// <summary>The size of a header, in bytes.</summary>
    public const int Size = 32;

    /// <summary>What the start of a graph must be a multiple of, in memory, in bytes.</summary>
    public const int StartAlignment = 8;

    internal LayoutHeader(LayoutFingerprint fingerprint, uint length, uint root)
    {
        Magic = ExpectedMagic;
        Reserved = 0;
        Length = length;
        Root = root;
        FingerprintHigh = fingerprint.High;
        FingerprintLow = fingerprint.Low;
    }

    /// <summary>"FBL1": the kind and the version of the format.</summary>
    public uint Magic { get; }

    /// <summary>0.</summary>
    public uint Reserved { get; }

    /// <summary>The size of the graph with its header, in bytes.</summary>
    public uint Length { get; }

    /// <summary>Where the root begins, from the start of the header, in bytes.</summary>
    public uint Root { get; }

    /// <summary>The layout of the root.</summary>
    public LayoutFingerprint Fingerprint => new(FingerprintHigh, FingerprintLow);

    private ulong FingerprintHigh { get; }

    private ulong FingerprintLow { get; }

    /// <summary>Reads the header at the start of memory: what a graph is, and where in a larger mapping it ends, before it is verified.</summary>
    /// <returns>Whether there is one; the rest of the memory has not been looked at.</returns>
    public static bool TryRead(ReadOnlySpan<byte> memory, out LayoutHeader header) =>
        MemoryMarshal.TryRead(memory, out header) && header.Magic == ExpectedMagic && header.Reserved == 0;
}
