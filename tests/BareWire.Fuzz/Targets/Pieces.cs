using System.Buffers;

namespace Fidelity.BareWire.Fuzz.Targets;

/// <summary>Cuts inputs into the segments of a sequence, empty ones among them, with rubbish between their memory.</summary>
internal static class Pieces
{
    private const int MostPieces = 64;
    private const int Gap = 16;
    private const byte Rubbish = 0xa5;

    internal static ReadOnlySequence<byte> Cut(Random random, ReadOnlySpan<byte> input)
    {
        int longest = Math.Max(1, Math.Max(2 * input.Length / MostPieces, random.Next(random.Next(2) == 0 ? 9 : input.Length + 2)));
        byte[] memory = new byte[input.Length + (Gap * (MostPieces + 1))];
        memory.AsSpan().Fill(Rubbish);
        Piece first = new(default, 0);
        Piece last = first;
        int at = 0;
        int start = 0;
        for (int pieces = 1; start < input.Length; pieces++)
        {
            int length = pieces < MostPieces ? Math.Min(random.Next(longest + 1), input.Length - start) : input.Length - start;
            input.Slice(start, length).CopyTo(memory.AsSpan(at));
            last = last.Append(memory.AsMemory(at, length));
            at += length + Gap;
            start += length;
        }

        return new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length);
    }

    private sealed class Piece : ReadOnlySequenceSegment<byte>
    {
        internal Piece(ReadOnlyMemory<byte> memory, long before)
        {
            Memory = memory;
            RunningIndex = before;
        }

        internal Piece Append(ReadOnlyMemory<byte> memory)
        {
            Piece next = new(memory, RunningIndex + Memory.Length);
            Next = next;
            return next;
        }
    }
}
