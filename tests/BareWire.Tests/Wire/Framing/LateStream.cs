namespace Fidelity.BareWire.Tests.Wire.Framing;

/// <summary>Its second read fails, and writes into the room that it was given nevertheless, when the third has long been done.</summary>
internal sealed class LateStream(byte[] bytes, int first) : MemoryStream(bytes)
{
    private Memory<byte> _late;
    private int _reads;

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        switch (++_reads)
        {
            case 1:
                return new(Read(buffer.Span[..first]));
            case 2:
                _late = buffer;
                throw new IOException("It takes too long.");
            default:
                int read = Read(buffer.Span);
                _late.Span.Fill(0xee);
                return new(read);
        }
    }
}
