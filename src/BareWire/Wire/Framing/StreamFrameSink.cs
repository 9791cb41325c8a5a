using System.Buffers;

namespace Fidelity.BareWire;

/// <summary>Frames to a stream: gathered in rented memory, and sent at once.</summary>
internal sealed class StreamFrameSink(Stream stream) : IFrameSink
{
    private const int Smallest = 4096;
    private const int LargestKept = 128 * 1024;

    private byte[] _buffer = [];
    private int _count;
    private bool _isBroken;

    public BareWriter Begin()
    {
        RequireWhole();
        if (_buffer.Length == 0)
        {
            _buffer = ArrayPool<byte>.Shared.Rent(Smallest);
        }

        return BareWriter.Continue(_buffer, _count);
    }

    public void End(ref BareWriter writer, long kept)
    {
        _buffer = writer.Detach(out _) ?? [];
        _count = (int)kept;
    }

    public void Append(ReadOnlySpan<byte> message)
    {
        BareWriter writer = Begin();
        try
        {
            writer.WriteU32((uint)message.Length);
            message.CopyTo(writer.WriteFixed(message.Length));
        }
        catch
        {
            End(ref writer, _count);
            throw;
        }

        End(ref writer, writer.Written);
    }

    public void Flush()
    {
        RequireWhole();
        if (_count > 0)
        {
            bool wasSent = false;
            try
            {
                stream.Write(_buffer, 0, _count);
                wasSent = true;
            }
            finally
            {
                Sent(wasSent);
            }
        }

        stream.Flush();
    }

    public async ValueTask FlushAsync(CancellationToken cancellation)
    {
        RequireWhole();
        cancellation.ThrowIfCancellationRequested();
        if (_count > 0)
        {
            bool wasSent = false;
            try
            {
                await stream.WriteAsync(_buffer.AsMemory(0, _count), cancellation).ConfigureAwait(false);
                wasSent = true;
            }
            finally
            {
                Sent(wasSent);
            }
        }

        await stream.FlushAsync(cancellation).ConfigureAwait(false);
    }

    public void Close(bool leaveOpen)
    {
        try
        {
            if (!_isBroken)
            {
                Flush();
            }
        }
        finally
        {
            GiveBack();
            if (!leaveOpen)
            {
                stream.Dispose();
            }
        }
    }

    public async ValueTask CloseAsync(bool leaveOpen)
    {
        try
        {
            if (!_isBroken)
            {
                await FlushAsync(CancellationToken.None).ConfigureAwait(false);
            }
        }
        finally
        {
            GiveBack();
            if (!leaveOpen)
            {
                await stream.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    private void RequireWhole()
    {
        if (_isBroken)
        {
            throw new InvalidOperationException("Sending to the stream has failed before, perhaps in the middle of a frame: what follows could not be told from it. Open another stream.");
        }
    }

    /// <summary>A stream that failed may still read the buffer: it is left to the garbage collector then.</summary>
    private void Sent(bool wasSent)
    {
        _count = 0;
        if (!wasSent)
        {
            _isBroken = true;
            _buffer = [];
        }
        else if (_buffer.Length > LargestKept)
        {
            GiveBack();
        }
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
