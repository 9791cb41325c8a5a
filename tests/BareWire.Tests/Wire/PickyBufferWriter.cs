using System.Buffers;

namespace Fidelity.BareWire.Tests.Wire;

/// <summary>
/// Gives what it is asked for and a surplus, full of rubbish, and afterwards makes sure that nothing has been written
/// behind what it was told of.
/// </summary>
internal sealed class PickyBufferWriter(int surplus) : IBufferWriter<byte>
{
    private const byte Rubbish = 0xa5;

    private readonly List<byte> _written = [];
    private byte[] _room = [];

    internal byte[] Written => [.. _written];

    public void Advance(int count)
    {
        Assert.InRange(count, 0, _room.Length);
        _written.AddRange(_room.AsSpan(0, count));
        _room = [];
    }

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        _room = new byte[Math.Max(sizeHint, 1) + surplus];
        _room.AsSpan().Fill(Rubbish);
        return _room;
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;
}
