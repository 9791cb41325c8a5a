using System.Buffers;

namespace Fidelity.BareWire.Layout.Verification;

/// <summary>What is being walked, innermost last, in rented memory.</summary>
internal ref struct FrameStack : IDisposable
{
    private const int Fewest = 64;

    private Frame[] _frames;

    public FrameStack() => _frames = ArrayPool<Frame>.Shared.Rent(Fewest);

    internal int Count { get; private set; }

    internal readonly ref Frame Top => ref _frames[Count - 1];

    internal readonly ReadOnlySpan<Frame> All => _frames.AsSpan(0, Count);

    /// <summary>Adds a frame. References to others are not to be used afterwards.</summary>
    internal void Push(in Frame frame)
    {
        if (Count == _frames.Length)
        {
            Frame[] more = ArrayPool<Frame>.Shared.Rent(Count * 2);
            _frames.CopyTo(more, 0);
            ArrayPool<Frame>.Shared.Return(_frames);
            _frames = more;
        }

        _frames[Count++] = frame;
    }

    /// <summary>Takes the innermost frame off.</summary>
    internal Frame Pop() => _frames[--Count];

    public readonly void Dispose() => ArrayPool<Frame>.Shared.Return(_frames);
}
