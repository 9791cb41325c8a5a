using System.Buffers;

namespace Fidelity.BareWire.Tests.Wire;

/// <summary>A piece of a sequence, as a pipeline makes them.</summary>
internal sealed class Segment : ReadOnlySequenceSegment<byte>
{
    private Segment(ReadOnlyMemory<byte> memory, long before)
    {
        Memory = memory;
        RunningIndex = before;
    }

    /// <summary>A sequence of pieces, empty ones included.</summary>
    internal static ReadOnlySequence<byte> Chain(params IReadOnlyList<ReadOnlyMemory<byte>> pieces)
    {
        Segment first = new(pieces[0], 0);
        Segment last = first;
        foreach (ReadOnlyMemory<byte> piece in pieces.Skip(1))
        {
            Segment next = new(piece, last.RunningIndex + last.Memory.Length);
            last.Next = next;
            last = next;
        }

        return new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length);
    }

    /// <summary>Pieces of one size, none of them empty unless the message is.</summary>
    internal static ReadOnlySequence<byte> Of(byte[] message, int size) => Cut(message, size, withEmpty: false);

    /// <summary>Pieces of one size, each in an array of its own; empty ones before, between and after them if asked for.</summary>
    internal static ReadOnlySequence<byte> Cut(ReadOnlySpan<byte> bytes, int size, bool withEmpty)
    {
        List<ReadOnlyMemory<byte>> pieces = [];
        while (!bytes.IsEmpty)
        {
            AddEmpty();
            int now = Math.Min(size, bytes.Length);
            pieces.Add(bytes[..now].ToArray());
            bytes = bytes[now..];
        }

        AddEmpty();
        if (pieces.Count == 0)
        {
            pieces.Add(default);
        }

        return Chain(pieces);

        void AddEmpty()
        {
            if (withEmpty)
            {
                pieces.Add(Array.Empty<byte>());
            }
        }
    }

    /// <summary>Every way to cut bytes that is worth a try: into equal pieces of each size up to 20, and in two at each position.</summary>
    internal static IEnumerable<ReadOnlySequence<byte>> CutEveryWay(byte[] bytes)
    {
        for (int size = 1; size <= Math.Clamp(bytes.Length, 1, 20); size++)
        {
            yield return Cut(bytes, size, withEmpty: false);
            yield return Cut(bytes, size, withEmpty: true);
        }

        for (int at = 0; at <= Math.Min(bytes.Length, 100); at++)
        {
            yield return Chain(bytes.AsMemory(0, at), bytes.AsMemory(at));
        }
    }

    /// <summary>The sizes of the pieces, for messages.</summary>
    internal static string Describe(in ReadOnlySequence<byte> sequence)
    {
        List<int> sizes = [];
        foreach (ReadOnlyMemory<byte> piece in sequence)
        {
            sizes.Add(piece.Length);
        }

        return $"pieces of {string.Join(", ", sizes)}";
    }
}
