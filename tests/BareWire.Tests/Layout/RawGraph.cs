using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Fidelity.BareWire.Layout;

namespace Fidelity.BareWire.Tests.Layout;

/// <summary>A graph written byte by byte, as whoever wants to do harm would: the root is at offset 32.</summary>
internal sealed class RawGraph<T>
    where T : unmanaged, IBareStruct<T>
{
    internal const int Root = LayoutHeader.Size;

    internal RawGraph(int length)
    {
        Bytes = new byte[length];
        Place(Root);
    }

    internal RawGraph(byte[] graph) => Bytes = graph;

    internal byte[] Bytes { get; private set; }

    internal RawGraph<T> Int(int offset, int value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(Bytes.AsSpan(offset), value);
        return this;
    }

    internal RawGraph<T> Byte(int offset, byte value)
    {
        Bytes[offset] = value;
        return this;
    }

    /// <summary>Writes a reference at an offset that leads to another.</summary>
    internal RawGraph<T> Point(int offset, int target) => Int(offset, target - offset);

    internal RawGraph<T> Place(uint root)
    {
        LayoutHeader header = new(T.Layout.Fingerprint, (uint)Bytes.Length, root);
        MemoryMarshal.Write(Bytes, in header);
        return this;
    }

    internal LayoutFault Check(LayoutLimits? limits = null) => LayoutVerifier.Check(Bytes, T.Layout, limits);

    internal void AssertRefused(LayoutFailure reason, long offset, string? path, LayoutLimits? limits = null)
    {
        LayoutFault fault = Check(limits);
        Assert.Equal(reason, fault.Reason);
        Assert.Equal(offset, fault.Offset);
        Assert.Equal(path, fault.Path);
        LayoutException thrown = Assert.Throws<LayoutException>(() => LayoutVerifier.Verify<T>(Bytes, limits));
        Assert.Equal((reason, offset, path), (thrown.Reason, thrown.Offset, thrown.Path));
        Assert.Equal(fault.ToString(), thrown.Message);
    }

    internal void AssertAccepted(LayoutLimits? limits = null) => Assert.Equal(default, Check(limits));
}
