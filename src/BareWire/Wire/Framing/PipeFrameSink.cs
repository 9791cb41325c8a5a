using System.Buffers;
using System.Buffers.Binary;
using System.IO.Pipelines;

namespace Fidelity.BareWire;

/// <summary>Frames to a pipe: written into its own memory where they fit, otherwise copied into it once.</summary>
internal sealed class PipeFrameSink(PipeWriter pipe) : IFrameSink
{
    private const int SmallestRoom = 512;
    private const int LargestRoom = 32 * 1024;

    private int _room = SmallestRoom;

    public BareWriter Begin() => BareWriter.RentBeyond(pipe.GetSpan(_room));

    public void End(ref BareWriter writer, long kept)
    {
        byte[]? rented = writer.Detach(out _);
        _room = (int)Math.Clamp(kept, SmallestRoom, LargestRoom);
        if (rented is null)
        {
            pipe.Advance((int)kept);
            return;
        }

        pipe.Write(rented.AsSpan(0, (int)kept));
        ArrayPool<byte>.Shared.Return(rented);
    }

    public void Append(ReadOnlySpan<byte> message)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(pipe.GetSpan(sizeof(uint)), (uint)message.Length);
        pipe.Advance(sizeof(uint));
        pipe.Write(message);
    }

    public void Flush() => throw new NotSupportedException("A pipe can only be flushed asynchronously. Use FlushAsync, or write frames to a stream.");

    public async ValueTask FlushAsync(CancellationToken cancellation)
    {
        FlushResult result = await pipe.FlushAsync(cancellation).ConfigureAwait(false);
        if (result.IsCanceled)
        {
            throw new OperationCanceledException("The pending flush of the pipe was cancelled. What was written stays in the pipe.");
        }

        if (result.IsCompleted)
        {
            throw new IOException("The reader of the pipe has ended it. What was written last may not have been read.");
        }
    }

    public void Close(bool leaveOpen)
    {
        if (!leaveOpen)
        {
            pipe.Complete();
        }
    }

    public async ValueTask CloseAsync(bool leaveOpen)
    {
        if (leaveOpen)
        {
            await pipe.FlushAsync().ConfigureAwait(false);
        }
        else
        {
            await pipe.CompleteAsync().ConfigureAwait(false);
        }
    }
}
