using System.Buffers;

namespace Fidelity.BareWire;

/// <summary>A message that came in segments, in one piece of rented memory. Dispose it once; the span must not be used afterwards.</summary>
internal readonly struct JoinedMessage : IDisposable
{
    private readonly byte[] _rented;
    private readonly int _length;

    /// <summary>Copies a message of at most <see cref="Array.MaxLength"/> bytes.</summary>
    internal JoinedMessage(in ReadOnlySequence<byte> message)
    {
        _length = (int)message.Length;
        _rented = ArrayPool<byte>.Shared.Rent(_length);
        message.CopyTo(_rented);
    }

    internal ReadOnlySpan<byte> Span => _rented.AsSpan(0, _length);

    /// <summary>Gives the memory back.</summary>
    public void Dispose() => ArrayPool<byte>.Shared.Return(_rented);
}
