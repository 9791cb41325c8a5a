// Invariants: _buffer[_start.._end] has arrived and has not been released. While a read is under way nothing else
// touches the buffer. If a read fails or is cancelled, the stream may still write behind _end later: that buffer is left
// to the garbage collector, never to the pool, and what had arrived goes on in another.
using System.Buffers;

namespace Fidelity.BareWire;

/// <summary>Frames from a stream. Memory is rented, doubles with what has arrived, and is given back when it is empty.</summary>
internal sealed class StreamFrameSource(Stream stream) : IFrameSource
{
    private const int Smallest = 16 * 1024;
    private const int LargestKept = 128 * 1024;

    private byte[] _buffer = [];
    private int _start;
    private int _end;

    public ReadOnlySequence<byte> Arrived => new(_buffer, _start, _end - _start);

    public bool Wait(long expected)
    {
        Memory<byte> room = Room(expected);
        try
        {
            return Took(stream.Read(room.Span));
        }
        catch
        {
            Abandon();
            throw;
        }
    }

    public async ValueTask<bool> WaitAsync(long expected, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        Memory<byte> room = Room(expected);
        try
        {
            return Took(await stream.ReadAsync(room, cancellation).ConfigureAwait(false));
        }
        catch
        {
            Abandon();
            throw;
        }
    }

    public void Release(long bytes)
    {
        _start += (int)bytes;
        if (_start == _end)
        {
            _start = _end = 0;
            if (_buffer.Length > LargestKept)
            {
                GiveBack();
            }
        }
    }

    public ValueTask EndAsync(bool leaveOpen)
    {
        if (leaveOpen)
        {
            End(leaveOpen);
            return default;
        }

        GiveBack();
        return stream.DisposeAsync();
    }

    public void End(bool leaveOpen)
    {
        int ahead = _end - _start;
        GiveBack();
        if (!leaveOpen)
        {
            stream.Dispose();
        }
        else if (ahead > 0 && stream.CanSeek)
        {
            stream.Seek(-ahead, SeekOrigin.Current);
        }
    }

    private bool Took(int read)
    {
        _end += read;
        return read > 0;
    }

    /// <summary>Room behind what has arrived; at least one byte.</summary>
    private Memory<byte> Room(long expected)
    {
        int arrived = _end - _start;
        if (arrived == _buffer.Length)
        {
            byte[] full = MoveTo(Math.Max(Smallest, Math.Min(expected, 2L * arrived)));
            if (full.Length > 0)
            {
                ArrayPool<byte>.Shared.Return(full);
            }
        }
        else if (_start > 0 && (_end == _buffer.Length || expected > _buffer.Length - _start))
        {
            _buffer.AsSpan(_start, arrived).CopyTo(_buffer);
            _start = 0;
            _end = arrived;
        }

        return _buffer.AsMemory(_end);
    }

    private void Abandon() => MoveTo(Math.Max(Smallest, _end - _start));

    /// <summary>Goes on in a buffer of at least a size.</summary>
    /// <returns>The buffer before.</returns>
    private byte[] MoveTo(long size)
    {
        byte[] before = _buffer;
        byte[] after = ArrayPool<byte>.Shared.Rent((int)size);
        int arrived = _end - _start;
        before.AsSpan(_start, arrived).CopyTo(after);
        _buffer = after;
        _start = 0;
        _end = arrived;
        return before;
    }

    private void GiveBack()
    {
        if (_buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = [];
        }
    }
}
