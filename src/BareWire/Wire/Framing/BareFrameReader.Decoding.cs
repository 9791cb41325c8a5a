using System.Runtime.CompilerServices;

namespace Fidelity.BareWire;

/// <content>Messages as values.</content>
public sealed partial class BareFrameReader
{
    /// <summary>Decodes the message in the current frame.</summary>
    /// <exception cref="InvalidOperationException">There is no current frame.</exception>
    /// <exception cref="BareFormatException">It is no such message. The next frame can be read nevertheless.</exception>
    public T Decode<T>()
        where T : IBareCodec<T> => Decode<T, T>();

    /// <inheritdoc cref="Decode{T}()"/>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <typeparam name="TCodec">Its codec.</typeparam>
    public T Decode<T, TCodec>()
        where TCodec : IBareCodec<T> => Bare.Decode<T, TCodec>(Message, _limits);

    /// <summary>Reads the next message, which must be there.</summary>
    /// <exception cref="EndOfStreamException">The stream has ended between frames.</exception>
    /// <exception cref="BareFormatException">The frame or the message in it is refused.</exception>
    /// <inheritdoc cref="MoveNext" path="/exception"/>
    public T Read<T>()
        where T : IBareCodec<T> => Read<T, T>();

    /// <inheritdoc cref="Read{T}()"/>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <typeparam name="TCodec">Its codec.</typeparam>
    public T Read<T, TCodec>()
        where TCodec : IBareCodec<T> => MoveNext() ? Decode<T, TCodec>() : throw NoMore();

    /// <summary>Reads the next message, which must be there.</summary>
    /// <exception cref="EndOfStreamException">The stream has ended between frames.</exception>
    /// <inheritdoc cref="MoveNextAsync" path="/exception"/>
    public ValueTask<T> ReadAsync<T>(CancellationToken cancellation = default)
        where T : IBareCodec<T> => ReadAsync<T, T>(cancellation);

    /// <inheritdoc cref="ReadAsync{T}(CancellationToken)"/>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <typeparam name="TCodec">Its codec.</typeparam>
    public async ValueTask<T> ReadAsync<T, TCodec>(CancellationToken cancellation = default)
        where TCodec : IBareCodec<T> =>
        await MoveNextAsync(cancellation).ConfigureAwait(false) ? Decode<T, TCodec>() : throw NoMore();

    /// <summary>The messages up to the end of the stream. The reader stays open, and can go on where the loop ended.</summary>
    /// <inheritdoc cref="MoveNext" path="/exception"/>
    public IEnumerable<T> ReadAll<T>()
        where T : IBareCodec<T> => ReadAll<T, T>();

    /// <inheritdoc cref="ReadAll{T}()"/>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <typeparam name="TCodec">Its codec.</typeparam>
    public IEnumerable<T> ReadAll<T, TCodec>()
        where TCodec : IBareCodec<T>
    {
        while (MoveNext())
        {
            yield return Decode<T, TCodec>();
        }
    }

    /// <summary>The messages up to the end of the stream. The reader stays open, and can go on where the loop ended.</summary>
    /// <inheritdoc cref="MoveNextAsync" path="/exception"/>
    public IAsyncEnumerable<T> ReadAllAsync<T>(CancellationToken cancellation = default)
        where T : IBareCodec<T> => ReadAllAsync<T, T>(cancellation);

    /// <inheritdoc cref="ReadAllAsync{T}(CancellationToken)"/>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <typeparam name="TCodec">Its codec.</typeparam>
    public async IAsyncEnumerable<T> ReadAllAsync<T, TCodec>([EnumeratorCancellation] CancellationToken cancellation = default)
        where TCodec : IBareCodec<T>
    {
        while (await MoveNextAsync(cancellation).ConfigureAwait(false))
        {
            yield return Decode<T, TCodec>();
        }
    }

    private EndOfStreamException NoMore() => new($"Expected another frame, found the end of the stream after {Position} bytes.");
}
