namespace Fidelity.BareWire.Tests.Wire.Framing;

/// <summary>Gives a few bytes at a time, like a slow connection, and can be made to wait or to fail.</summary>
internal sealed class TrickleStream(byte[] bytes, int atOnce) : Stream
{
    private int _position;

    /// <summary>Where it waits until the reading is cancelled.</summary>
    internal int WaitAt { get; set; } = int.MaxValue;

    /// <summary>Where it fails.</summary>
    internal int FailAt { get; set; } = int.MaxValue;

    /// <summary>The most room that was offered to it at once.</summary>
    internal int LargestRoom { get; private set; }

    internal bool IsClosed { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _position;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        Assert.NotEqual(0, buffer.Length);
        LargestRoom = Math.Max(LargestRoom, buffer.Length);
        if (_position >= FailAt)
        {
            throw new IOException("The connection was lost.");
        }

        int now = Math.Min(Math.Min(atOnce, buffer.Length), bytes.Length - _position);
        now = Math.Min(now, Math.Max(0, Math.Min(WaitAt, FailAt) - _position));
        bytes.AsSpan(_position, now).CopyTo(buffer);
        _position += now;
        return now;
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_position >= WaitAt)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }

        await Task.Yield();
        return Read(buffer.Span);
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        IsClosed = true;
        base.Dispose(disposing);
    }
}
