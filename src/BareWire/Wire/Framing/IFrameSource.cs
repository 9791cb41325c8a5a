using System.Buffers;

namespace Fidelity.BareWire;

/// <summary>Where frames come from: gathers bytes, and says where the next frame begins.</summary>
internal interface IFrameSource
{
    /// <summary>What has come and has not been released. Valid until the next call.</summary>
    ReadOnlySequence<byte> Arrived { get; }

    /// <summary>Waits for more bytes.</summary>
    /// <param name="expected">How many bytes are wanted together; memory for them is taken as they arrive.</param>
    /// <returns>False if there will be none.</returns>
    bool Wait(long expected);

    /// <inheritdoc cref="Wait"/>
    ValueTask<bool> WaitAsync(long expected, CancellationToken cancellation);

    /// <summary>Drops bytes from the beginning.</summary>
    void Release(long bytes);

    /// <summary>Ends it.</summary>
    /// <param name="leaveOpen">Whether the stream or pipe stays open.</param>
    ValueTask EndAsync(bool leaveOpen);

    /// <inheritdoc cref="EndAsync"/>
    void End(bool leaveOpen);
}
