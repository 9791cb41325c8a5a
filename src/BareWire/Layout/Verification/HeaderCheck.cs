using System.Runtime.InteropServices;

namespace Fidelity.BareWire.Layout.Verification;

/// <summary>What is checked before anything else.</summary>
internal static class HeaderCheck
{
    internal static LayoutFault Check(ReadOnlySpan<byte> graph, LayoutType root, LayoutLimits limits, out LayoutHeader header)
    {
        header = default;
        if (graph.Length < LayoutHeader.Size)
        {
            return new LayoutFault(LayoutFailure.Truncated, graph.Length, null, $"There are {graph.Length} bytes. Expected a header of {LayoutHeader.Size}.");
        }

        if (!LayoutStart.IsAligned(graph))
        {
            return new LayoutFault(LayoutFailure.Misaligned, 0, null,
                $"The memory starts at an address that is no multiple of {LayoutHeader.StartAlignment}. Copy it to the start of an array or buffer.");
        }

        header = MemoryMarshal.Read<LayoutHeader>(graph);
        if (header.Magic != LayoutHeader.ExpectedMagic || header.Reserved != 0)
        {
            return new LayoutFault(LayoutFailure.BadHeader, 0, null,
                $"The memory begins with {header.Magic:x8} {header.Reserved:x8}. Expected {LayoutHeader.ExpectedMagic:x8} {0:x8}, a graph in the fixed layout.");
        }

        if (header.Length != graph.Length)
        {
            return new LayoutFault(header.Length > graph.Length ? LayoutFailure.Truncated : LayoutFailure.TrailingBytes, Math.Min(header.Length, graph.Length), null,
                $"The header says {header.Length} bytes, but there are {graph.Length}.");
        }

        if (graph.Length > limits.Bytes)
        {
            return new LayoutFault(LayoutFailure.TooLarge, limits.Bytes, null, $"The graph has {graph.Length} bytes. Expected at most {limits.Bytes}; see LayoutLimits.Bytes.");
        }

        return header.Fingerprint == root.Fingerprint
            ? default
            : new LayoutFault(LayoutFailure.OtherLayout, 16, null,
                $"The layout of the root is {header.Fingerprint}. Expected {root.Fingerprint}, that of '{root}': it was written by a program with another definition of it.");
    }
}
