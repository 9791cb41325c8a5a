using System.Runtime.InteropServices;
using Fidelity.BareWire.Layout;

namespace Fidelity.BareWire.Tests.Layout.Fuzzing;

/// <summary>A valid graph of one type, with the way to read all of it.</summary>
internal sealed class FuzzSubject<T>(byte[] graph, FuzzRead<T> read) : FuzzSubject(graph)
    where T : unmanaged, IBareStruct<T>
{
    internal override bool Try(Span<byte> broken, LayoutLimits limits, bool readUnverified)
    {
        if (LayoutVerifier.TryVerify(broken, out LayoutView<T> view, out LayoutFault fault, limits))
        {
            read(new FuzzWalk(int.MaxValue), view);
            return true;
        }

        if (fault.Reason == LayoutFailure.None || fault.Offset < 0 || fault.Offset > uint.MaxValue || fault.Detail is null)
        {
            throw new InvalidOperationException($"The fault tells nothing: {fault}");
        }

        if (readUnverified && broken.Length >= LayoutHeader.Size)
        {
            ReadAsIfItHadChangedSince(broken);
        }

        return false;
    }

    private void ReadAsIfItHadChangedSince(Span<byte> broken)
    {
        try
        {
            read(new FuzzWalk(500), new LayoutView<T>(new LayoutMemory(ref MemoryMarshal.GetReference(broken), broken.Length), LayoutHeader.Size));
        }
        catch (LayoutException)
        {
            // What a view is for: it says so, instead of reading outside.
        }
        catch (InvalidOperationException refused) when (refused.Message.StartsWith("The union holds", StringComparison.Ordinal))
        {
            // The tag changed between two looks.
        }
    }
}
