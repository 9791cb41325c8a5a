using System.Buffers;

namespace Fidelity.BareWire;

/// <summary>
/// Hands a reader the segments of a sequence, and joins what lies across them in rented memory. What is joined is
/// exactly what was asked for, and is read whole before more is asked for. One per thread is kept for the next reader.
/// A reader shows a lease number, and how many bytes it has yet to be given: what a disposed reader, or a copy that
/// has been left behind, asks for is refused.
/// </summary>
internal sealed class SegmentFeed
{
    private const int SmallestScratch = 256;

    [ThreadStatic]
    private static SegmentFeed? t_spare;

    private readonly List<byte[]> _kept = [];
    private ReadOnlySequence<byte> _input;
    private SequencePosition _next;
    private ReadOnlyMemory<byte> _segment;
    private byte[] _scratch = [];
    private long _after;

    /// <summary>The number that the present reader shows.</summary>
    internal int Lease { get; private set; }

    /// <summary>A feed for a sequence of several segments, the first of which the reader has already.</summary>
    internal static SegmentFeed Rent(in ReadOnlySequence<byte> input)
    {
        SegmentFeed feed = t_spare ?? new SegmentFeed();
        t_spare = null;
        feed._input = input;
        feed._next = input.Start;
        feed._after = input.Length - input.FirstSpan.Length;
        input.TryGet(ref feed._next, out _, advance: true);
        return feed;
    }

    /// <summary>Gives everything back. A second call with the same lease does nothing.</summary>
    internal void Return(int lease)
    {
        if (lease != Lease)
        {
            return;
        }

        Lease++;
        _input = default;
        _next = default;
        _segment = default;
        foreach (byte[] kept in _kept)
        {
            ArrayPool<byte>.Shared.Return(kept);
        }

        _kept.Clear();
        if (_scratch.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_scratch);
            _scratch = [];
        }

        t_spare = this;
    }

    /// <summary>
    /// What follows: the rest of a segment if it is long enough, otherwise a copy of exactly the bytes asked for.
    /// </summary>
    /// <param name="lease">The lease of the reader.</param>
    /// <param name="left">What it has left of the segment before.</param>
    /// <param name="after">How many bytes follow those.</param>
    /// <param name="bytes">How many bytes must be contiguous, more than are left; the sequence has that many.</param>
    /// <param name="keep">Whether they must stay until the feed is returned.</param>
    /// <exception cref="InvalidOperationException">The reader is disposed or a copy of it has read on, or the sequence is shorter than it says.</exception>
    internal ReadOnlySpan<byte> Next(int lease, ReadOnlySpan<byte> left, long after, int bytes, bool keep)
    {
        if (lease != Lease || after != _after)
        {
            throw new InvalidOperationException("The BareReader has been disposed, or a copy of it has read on. Pass a reader by reference, and dispose it last.");
        }

        if (left.IsEmpty)
        {
            Advance();
            if (_segment.Length >= bytes)
            {
                ReadOnlySpan<byte> whole = _segment.Span;
                _segment = default;
                _after -= whole.Length;
                return whole;
            }
        }

        Span<byte> joined = keep ? Keep(bytes) : Scratch(bytes);
        left.CopyTo(joined);
        Span<byte> missing = joined[left.Length..];
        while (!missing.IsEmpty)
        {
            Advance();
            if (_segment.IsEmpty)
            {
                throw new InvalidOperationException($"The sequence ends {missing.Length} bytes before the length that it states. Its segments and their running indexes disagree.");
            }

            int now = Math.Min(missing.Length, _segment.Length);
            _segment.Span[..now].CopyTo(missing);
            _segment = _segment[now..];
            missing = missing[now..];
        }

        _after -= joined.Length - left.Length;
        return joined;
    }

    private void Advance()
    {
        while (_segment.IsEmpty && _input.TryGet(ref _next, out _segment, advance: true))
        {
        }
    }

    private Span<byte> Keep(int bytes)
    {
        byte[] array = ArrayPool<byte>.Shared.Rent(bytes);
        _kept.Add(array);
        return array.AsSpan(0, bytes);
    }

    private Span<byte> Scratch(int bytes)
    {
        if (_scratch.Length < bytes)
        {
            if (_scratch.Length > 0)
            {
                ArrayPool<byte>.Shared.Return(_scratch);
            }

            _scratch = ArrayPool<byte>.Shared.Rent(Math.Max(bytes, SmallestScratch));
        }

        return _scratch.AsSpan(0, bytes);
    }
}
