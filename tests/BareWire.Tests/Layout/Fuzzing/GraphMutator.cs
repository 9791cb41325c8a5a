using System.Buffers.Binary;
using Fidelity.BareWire.Layout;

namespace Fidelity.BareWire.Tests.Layout.Fuzzing;

/// <summary>Changes some bytes of a graph, mostly where references, counts and tags may be.</summary>
internal sealed class GraphMutator(Random random)
{
    private static readonly int[] Interesting = [0, 1, -1, 2, 4, -4, 8, -8, 12, 16, -16, 32, -32, 255, 256, int.MaxValue, int.MinValue, int.MaxValue - 3, int.MinValue + 4];

    private readonly byte[] _work = new byte[64 * 1024];

    internal Span<byte> Mutate(byte[] graph)
    {
        graph.CopyTo(_work, 0);
        Span<byte> work = _work.AsSpan(0, graph.Length);
        for (int i = random.Next(1, 5); i > 0; i--)
        {
            // Mostly past the header: a broken header is refused before anything else.
            int from = random.Next(20) == 0 ? 0 : LayoutHeader.Size;
            int offset = random.Next(from, work.Length - 8) & -4;
            Change(work, offset);
        }

        return random.Next(50) == 0 ? CutOff(work) : work;
    }

    private void Change(Span<byte> work, int offset)
    {
        Span<byte> place = work[offset..];
        switch (random.Next(7))
        {
            case 0:
                place[random.Next(4)] ^= (byte)(1 << random.Next(8));
                break;
            case 1:
                place[random.Next(4)] = (byte)random.Next(256);
                break;
            case 2:
                BinaryPrimitives.WriteInt32LittleEndian(place, Interesting[random.Next(Interesting.Length)]);
                break;
            case 3:
                BinaryPrimitives.WriteInt32LittleEndian(place, (random.Next(work.Length) & -4) - offset);
                break;
            case 4:
                BinaryPrimitives.WriteInt32LittleEndian(place, BinaryPrimitives.ReadInt32LittleEndian(place) + random.Next(-16, 17));
                break;
            case 5:
                work.Slice(random.Next(work.Length - 8) & -4, 8).CopyTo(place);
                break;
            default:
                BinaryPrimitives.WriteInt32LittleEndian(place, random.Next(-work.Length, work.Length));
                break;
        }
    }

    /// <summary>Cuts the graph off and lets the header know.</summary>
    private Span<byte> CutOff(Span<byte> work)
    {
        Span<byte> less = work[..(random.Next(LayoutHeader.Size, work.Length) & -8)];
        BinaryPrimitives.WriteInt32LittleEndian(less[8..], less.Length);
        return less;
    }
}
