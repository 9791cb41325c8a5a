using System.Buffers;

namespace Fidelity.BareWire.Tests.Values;

/// <summary>A message in segments, as a pipeline would hand it over.</summary>
internal sealed class Segments : ReadOnlySequenceSegment<byte>
{
    private Segments(ReadOnlyMemory<byte> memory, long before)
    {
        Memory = memory;
        RunningIndex = before;
    }

    public static ReadOnlySequence<byte> Of(byte[] message, int size)
    {
        Segments first = new(message.AsMemory(0, Math.Min(size, message.Length)), 0);
        Segments last = first;
        for (int at = size; at < message.Length; at += size)
        {
            Segments next = new(message.AsMemory(at, Math.Min(size, message.Length - at)), at);
            last.Next = next;
            last = next;
        }

        return new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length);
    }
}
