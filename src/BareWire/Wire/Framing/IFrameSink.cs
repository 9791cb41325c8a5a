namespace Fidelity.BareWire;

/// <summary>Where frames go: gives a writer that a frame is written with, and sends what is finished.</summary>
internal interface IFrameSink
{
    /// <summary>A growing writer, behind the frames that have not been sent.</summary>
    BareWriter Begin();

    /// <summary>Takes the writer back.</summary>
    /// <param name="writer">What <see cref="Begin"/> gave.</param>
    /// <param name="kept">How much of what it holds stays: all, or as much as there was before the frame.</param>
    void End(ref BareWriter writer, long kept);

    /// <summary>Takes a frame whose message is there already.</summary>
    void Append(ReadOnlySpan<byte> message);

    /// <summary>Sends what is finished.</summary>
    void Flush();

    /// <inheritdoc cref="Flush"/>
    ValueTask FlushAsync(CancellationToken cancellation);

    /// <summary>Sends what is finished, and ends it.</summary>
    /// <param name="leaveOpen">Whether the stream or pipe stays open.</param>
    void Close(bool leaveOpen);

    /// <inheritdoc cref="Close"/>
    ValueTask CloseAsync(bool leaveOpen);
}
