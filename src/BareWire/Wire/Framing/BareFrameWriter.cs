using System.Buffers.Binary;
using System.IO.Pipelines;

namespace Fidelity.BareWire;

/// <summary>
/// Puts messages into a stream or pipe, each preceded by its length as a u32. Frames are gathered until they are
/// flushed, and go out together. A value that cannot be encoded leaves no trace: what was written before stays, and the
/// next frame can be written. One caller at a time.
/// </summary>
public sealed class BareFrameWriter : IDisposable, IAsyncDisposable
{
    private const int Prefix = sizeof(uint);

    private readonly IFrameSink _sink;
    private readonly long _longest;
    private readonly bool _leaveOpen;
    private int _isBusy;
    private bool _isDisposed;

    /// <summary>Writes to a stream. If sending fails or is cancelled, part of a frame may be out, and no more can be written.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="limits">How long a message may be, or null for <see cref="BareLimits.Default"/>.</param>
    /// <param name="leaveOpen">Whether the stream stays open when the writer is disposed.</param>
    public BareFrameWriter(Stream stream, BareLimits? limits = null, bool leaveOpen = false)
        : this(new StreamFrameSink(stream ?? throw new ArgumentNullException(nameof(stream))), limits, leaveOpen)
    {
    }

    /// <summary>Writes to a pipe. A message that fits into the memory which the pipe offers is encoded there; a longer one is copied once.</summary>
    /// <param name="pipe">The end of the pipe that is written.</param>
    /// <param name="limits">How long a message may be, or null for <see cref="BareLimits.Default"/>.</param>
    /// <param name="leaveOpen">Whether the pipe is not completed when the writer is disposed.</param>
    public BareFrameWriter(PipeWriter pipe, BareLimits? limits = null, bool leaveOpen = false)
        : this(new PipeFrameSink(pipe ?? throw new ArgumentNullException(nameof(pipe))), limits, leaveOpen)
    {
    }

    private BareFrameWriter(IFrameSink sink, BareLimits? limits, bool leaveOpen)
    {
        _sink = sink;
        _longest = Math.Min((limits ?? BareLimits.Default).MaxBytes, uint.MaxValue);
        _leaveOpen = leaveOpen;
    }

    /// <summary>Writes a frame, which is sent by the next flush.</summary>
    /// <exception cref="BareValueException">The value cannot be encoded, or the message is longer than the limit. Nothing of it is sent.</exception>
    /// <exception cref="InvalidOperationException">Another call is under way, or sending has failed before.</exception>
    public void Write<T>(T value)
        where T : IBareCodec<T> => Write<T, T>(value);

    /// <inheritdoc cref="Write{T}(T)"/>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <typeparam name="TCodec">Its codec.</typeparam>
    public void Write<T, TCodec>(T value)
        where TCodec : IBareCodec<T>
    {
        Enter();
        try
        {
            BareWriter writer = _sink.Begin();
            long kept = writer.Written;
            try
            {
                kept = AppendFrame<T, TCodec>(ref writer, value);
            }
            finally
            {
                _sink.End(ref writer, kept);
            }
        }
        finally
        {
            Leave();
        }
    }

    /// <summary>Writes a frame of a message that is encoded already. It is sent by the next flush.</summary>
    /// <exception cref="BareValueException">The message is longer than the limit. Nothing of it is sent.</exception>
    /// <exception cref="InvalidOperationException">Another call is under way, or sending has failed before.</exception>
    public void WriteMessage(ReadOnlySpan<byte> message)
    {
        RequireLength(message.Length);
        Enter();
        try
        {
            _sink.Append(message);
        }
        finally
        {
            Leave();
        }
    }

    /// <summary>Writes a frame and sends it, with all that were written before.</summary>
    /// <exception cref="BareValueException">The value cannot be encoded, or the message is longer than the limit. Nothing of it is sent.</exception>
    /// <inheritdoc cref="FlushAsync" path="/exception"/>
    public ValueTask WriteAsync<T>(T value, CancellationToken cancellation = default)
        where T : IBareCodec<T> => WriteAsync<T, T>(value, cancellation);

    /// <inheritdoc cref="WriteAsync{T}(T, CancellationToken)"/>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <typeparam name="TCodec">Its codec.</typeparam>
    public async ValueTask WriteAsync<T, TCodec>(T value, CancellationToken cancellation = default)
        where TCodec : IBareCodec<T>
    {
        cancellation.ThrowIfCancellationRequested();
        Write<T, TCodec>(value);
        await FlushAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>Sends the frames that were written.</summary>
    /// <exception cref="InvalidOperationException">Another call is under way.</exception>
    /// <exception cref="NotSupportedException">It writes to a pipe.</exception>
    public void Flush()
    {
        Enter();
        try
        {
            _sink.Flush();
        }
        finally
        {
            Leave();
        }
    }

    /// <summary>Sends the frames that were written.</summary>
    /// <exception cref="InvalidOperationException">Another call is under way.</exception>
    /// <exception cref="IOException">The reader of the pipe has ended it, or the stream failed.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled. In a pipe what was written stays; a stream is broken, unless it was cancelled beforehand.</exception>
    public async ValueTask FlushAsync(CancellationToken cancellation = default)
    {
        Enter();
        try
        {
            await _sink.FlushAsync(cancellation).ConfigureAwait(false);
        }
        finally
        {
            Leave();
        }
    }

    /// <summary>Sends the frames that were written, and ends the writing. A pipe that is left open keeps them for its next flush.</summary>
    /// <exception cref="InvalidOperationException">A call is under way. Wait for it first.</exception>
    public void Dispose()
    {
        if (EnterLast())
        {
            _sink.Close(_leaveOpen);
        }
    }

    /// <summary>Sends the frames that were written, and ends the writing.</summary>
    /// <inheritdoc cref="Dispose" path="/exception"/>
    public ValueTask DisposeAsync() => EnterLast() ? _sink.CloseAsync(_leaveOpen) : default;

    private long AppendFrame<T, TCodec>(ref BareWriter writer, T value)
        where TCodec : IBareCodec<T>
    {
        long start = writer.Written;
        writer.WriteFixed(Prefix);
        TCodec.Write(ref writer, value);
        long length = writer.Written - start - Prefix;
        RequireLength(length);
        BinaryPrimitives.WriteUInt32LittleEndian(writer.Patch((int)start, Prefix), (uint)length);
        return writer.Written;
    }

    private void RequireLength(long length)
    {
        if (length > _longest)
        {
            throw new BareValueException($"Expected a message of at most {_longest} bytes by the limit, found one of {length}. Divide it, or raise BareLimits.MaxBytes on both sides.");
        }
    }

    private void Enter()
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        if (Interlocked.Exchange(ref _isBusy, 1) != 0)
        {
            throw new InvalidOperationException("Another call of this BareFrameWriter is under way. It serves one caller at a time.");
        }
    }

    private void Leave() => Volatile.Write(ref _isBusy, 0);

    /// <summary>Whether there is something to end.</summary>
    private bool EnterLast()
    {
        if (_isDisposed)
        {
            return false;
        }

        Enter();
        _isDisposed = true;
        return true;
    }
}
