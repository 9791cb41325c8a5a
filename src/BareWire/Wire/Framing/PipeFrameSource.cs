using System.Buffers;
using System.IO.Pipelines;

namespace Fidelity.BareWire;

/// <summary>Frames from a pipe, where they lie in its segments.</summary>
internal sealed class PipeFrameSource(PipeReader pipe) : IFrameSource
{
    private bool _isReading;

    public ReadOnlySequence<byte> Arrived { get; private set; } = ReadOnlySequence<byte>.Empty;

    public bool Wait(long expected) => throw new NotSupportedException("A pipe can only be read asynchronously. Use the methods whose names end in Async, or read frames from a stream.");

    public async ValueTask<bool> WaitAsync(long expected, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        long before = Arrived.Length;
        Advance(isExamined: true);
        ReadResult result = await pipe.ReadAsync(cancellation).ConfigureAwait(false);
        Arrived = result.Buffer;
        _isReading = true;
        return result.IsCanceled
            ? throw new OperationCanceledException("The pending read of the pipe was cancelled. What has arrived is kept; read again to go on.")
            : Arrived.Length > before || !result.IsCompleted;
    }

    public void Release(long bytes) => Arrived = Arrived.Slice(bytes);

    public ValueTask EndAsync(bool leaveOpen)
    {
        Advance(isExamined: false);
        return leaveOpen ? default : pipe.CompleteAsync();
    }

    public void End(bool leaveOpen)
    {
        Advance(isExamined: false);
        if (!leaveOpen)
        {
            pipe.Complete();
        }
    }

    private void Advance(bool isExamined)
    {
        if (_isReading)
        {
            _isReading = false;
            ReadOnlySequence<byte> arrived = Arrived;
            Arrived = ReadOnlySequence<byte>.Empty;
            pipe.AdvanceTo(arrived.Start, isExamined ? arrived.End : arrived.Start);
        }
    }
}
