namespace Fidelity.BareWire.Values.Json;

/// <summary>A message that is being written, parts of which are moved when more is known.</summary>
internal sealed class MessageBuffer
{
    private const int Smallest = 256;

    private byte[] _bytes = new byte[Smallest];
    private byte[] _scratch = [];

    /// <summary>Bytes written so far.</summary>
    internal int Length { get; private set; }

    internal ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    /// <summary>What has been written, which must not be added to any more.</summary>
    internal ReadOnlyMemory<byte> Memory => _bytes.AsMemory(0, Length);

    /// <summary>The next bytes, for the caller to fill.</summary>
    internal Span<byte> Append(int bytes)
    {
        int needed = checked(Length + bytes);
        if (needed > _bytes.Length)
        {
            Array.Resize(ref _bytes, (int)Math.Min(Math.Max(needed, _bytes.Length * 2L), Array.MaxLength));
        }

        Span<byte> room = _bytes.AsSpan(Length, bytes);
        Length = needed;
        return room;
    }

    /// <summary>Writes a uint over the byte that was left for it, and moves what follows where it needs more than one.</summary>
    /// <param name="at">Where the byte is.</param>
    /// <param name="count">The number.</param>
    /// <param name="more">How many bytes more it needs, which have been appended for it.</param>
    internal void SetCount(int at, uint count, int more)
    {
        int after = at + 1;
        _bytes.AsSpan(after, Length - after - more).CopyTo(_bytes.AsSpan(after + more));
        new BareWriter(_bytes.AsSpan(at, more + 1)).WriteUInt(count);
    }

    /// <summary>Brings parts that follow each other in one order into another.</summary>
    /// <param name="start">Where the first begins.</param>
    /// <param name="parts">All that was written since, in the order wanted.</param>
    internal void Reorder(int start, ReadOnlySpan<FieldPlace> parts)
    {
        int length = Length - start;
        if (_scratch.Length < length)
        {
            _scratch = new byte[Math.Max(length, Smallest)];
        }

        int at = 0;
        foreach (FieldPlace part in parts)
        {
            _bytes.AsSpan(part.Start, part.End - part.Start).CopyTo(_scratch.AsSpan(at));
            at += part.End - part.Start;
        }

        _scratch.AsSpan(0, length).CopyTo(_bytes.AsSpan(start));
    }
}
