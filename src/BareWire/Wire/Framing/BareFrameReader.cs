using System.Buffers;
using System.IO.Pipelines;

namespace Fidelity.BareWire;

/// <summary>
/// Takes messages out of a stream or pipe that are each preceded by their length as a u32. A message is taken whole
/// before it is decoded: one that cannot be decoded does no harm to the next. A frame longer than the limit is refused
/// before any memory is taken for it, and memory grows with what arrives, not with what is claimed. One caller at a
/// time. It reads ahead. Where the stream or pipe is left open, what follows the last frame stays in a pipe, and a
/// stream is set back to it if it can seek; otherwise it is lost.
/// </summary>
/// <remarks>
/// The offset of a fault in the framing counts from the first byte of the stream, to where the frame begins; the offset
/// of a fault in a message counts from the beginning of the message.
/// </remarks>
public sealed partial class BareFrameReader : IDisposable, IAsyncDisposable
{
    private const int Prefix = sizeof(uint);

    private readonly IFrameSource _source;
    private readonly BareLimits _limits;
    private readonly long _longest;
    private readonly bool _leaveOpen;
    private long _frame;
    private BareFormatException? _refusal;
    private int _isBusy;
    private bool _isDisposed;

    /// <summary>Reads from a stream, synchronously or asynchronously.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="limits">What a message may ask for, its length included, or null for <see cref="BareLimits.Default"/>.</param>
    /// <param name="leaveOpen">Whether the stream stays open when the reader is disposed.</param>
    public BareFrameReader(Stream stream, BareLimits? limits = null, bool leaveOpen = false)
        : this(new StreamFrameSource(stream ?? throw new ArgumentNullException(nameof(stream))), limits, Array.MaxLength - Prefix, leaveOpen)
    {
    }

    /// <summary>Reads from a pipe, asynchronously. Messages are decoded where they lie.</summary>
    /// <param name="pipe">The end of the pipe that is read.</param>
    /// <param name="limits">What a message may ask for, its length included, or null for <see cref="BareLimits.Default"/>.</param>
    /// <param name="leaveOpen">Whether the pipe is not completed when the reader is disposed.</param>
    public BareFrameReader(PipeReader pipe, BareLimits? limits = null, bool leaveOpen = false)
        : this(new PipeFrameSource(pipe ?? throw new ArgumentNullException(nameof(pipe))), limits, uint.MaxValue, leaveOpen)
    {
    }

    private BareFrameReader(IFrameSource source, BareLimits? limits, long longest, bool leaveOpen)
    {
        _source = source;
        _limits = limits ?? BareLimits.Default;
        _longest = Math.Min(longest, _limits.MaxBytes);
        _leaveOpen = leaveOpen;
    }

    /// <summary>Bytes of the stream before the current frame, or before the next if there is none.</summary>
    public long Position { get; private set; }

    /// <summary>The message in the current frame. Only valid until the next frame is asked for or the reader is disposed.</summary>
    /// <exception cref="InvalidOperationException">There is no current frame.</exception>
    public ReadOnlySequence<byte> Message => _frame >= Prefix
        ? _source.Arrived.Slice(Prefix, _frame - Prefix)
        : throw new InvalidOperationException("There is no current frame. Call MoveNext or MoveNextAsync, and look at Message if it returns true.");

    /// <summary>Goes on to the next frame, and waits until all of it is there.</summary>
    /// <returns>False if the stream has ended between frames.</returns>
    /// <exception cref="BareFormatException">The stream ends inside a frame, or the frame is too long. There is no next frame then.</exception>
    /// <exception cref="InvalidOperationException">Another call is under way.</exception>
    /// <exception cref="NotSupportedException">It reads from a pipe.</exception>
    public bool MoveNext()
    {
        Enter();
        try
        {
            for (long wanted = Wanted(); _source.Arrived.Length < wanted; wanted = Wanted())
            {
                if (!_source.Wait(wanted))
                {
                    return AtEnd(wanted);
                }
            }

            return true;
        }
        finally
        {
            Leave();
        }
    }

    /// <summary>Goes on to the next frame, and waits until all of it is there.</summary>
    /// <returns>False if the stream has ended between frames.</returns>
    /// <exception cref="BareFormatException">The stream ends inside a frame, or the frame is too long. There is no next frame then.</exception>
    /// <exception cref="InvalidOperationException">Another call is under way.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled. What has arrived is kept, so that one can go on.</exception>
    public async ValueTask<bool> MoveNextAsync(CancellationToken cancellation = default)
    {
        Enter();
        try
        {
            for (long wanted = Wanted(); _source.Arrived.Length < wanted; wanted = Wanted())
            {
                if (!await _source.WaitAsync(wanted, cancellation).ConfigureAwait(false))
                {
                    return AtEnd(wanted);
                }
            }

            return true;
        }
        finally
        {
            Leave();
        }
    }

    /// <summary>Ends the reading. The current frame must not be used any more.</summary>
    /// <exception cref="InvalidOperationException">A call is under way. Cancel it and wait for it first.</exception>
    public void Dispose()
    {
        if (EnterLast())
        {
            _source.End(_leaveOpen);
        }
    }

    /// <inheritdoc cref="Dispose"/>
    public ValueTask DisposeAsync() => EnterLast() ? _source.EndAsync(_leaveOpen) : default;

    /// <summary>How many bytes from the beginning of the frame are wanted next: its length, then all of it.</summary>
    private long Wanted()
    {
        ReadOnlySequence<byte> arrived = _source.Arrived;
        if (arrived.Length < Prefix)
        {
            return Prefix;
        }

        BareReader reader = new(arrived.Slice(0, Prefix));
        uint length = reader.ReadU32();
        reader.Dispose();
        if (length > _longest)
        {
            Refuse(BareFormatReason.ByteLimit, $"expected a message of at most {_longest} bytes by the limit, found a frame that claims {length}");
        }

        _frame = Prefix + (long)length;
        return _frame;
    }

    private bool AtEnd(long wanted)
    {
        long arrived = _source.Arrived.Length;
        _frame = 0;
        if (arrived > 0)
        {
            Refuse(BareFormatReason.Truncated, wanted == Prefix && arrived < Prefix
                ? $"expected a frame that begins with its length in {Prefix} bytes, found the end of the stream after {arrived}"
                : $"expected a message of {wanted - Prefix} bytes, found the end of the stream after {arrived - Prefix}");
        }

        return false;
    }

    private void Refuse(BareFormatReason reason, string detail)
    {
        _frame = 0;
        _refusal = new BareFormatException(reason, Position, detail);
        throw _refusal;
    }

    private void Enter()
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        if (Interlocked.Exchange(ref _isBusy, 1) != 0)
        {
            throw new InvalidOperationException("Another call of this BareFrameReader is under way. It serves one caller at a time.");
        }

        if (_refusal is { } refusal)
        {
            Leave();
            throw new BareFormatException(refusal.Reason, refusal.Offset, refusal.Detail);
        }

        _source.Release(_frame);
        Position += _frame;
        _frame = 0;
    }

    private void Leave()
    {
        if (_frame > 0 && _source.Arrived.Length < _frame)
        {
            _frame = 0;
        }

        Volatile.Write(ref _isBusy, 0);
    }

    /// <summary>Whether there is something to end.</summary>
    private bool EnterLast()
    {
        if (_isDisposed)
        {
            return false;
        }

        if (Interlocked.Exchange(ref _isBusy, 1) != 0)
        {
            throw new InvalidOperationException("A call of this BareFrameReader is under way. Cancel it and wait for it, then dispose the reader.");
        }

        _isDisposed = true;
        _source.Release(_frame);
        _frame = 0;
        return true;
    }
}
