namespace Fidelity.BareWire.Fuzz.Mutations;

/// <summary>An input while it is changed. It reuses its memory.</summary>
internal sealed class InputBuffer
{
    /// <summary>Inputs do not grow beyond this.</summary>
    internal const int Longest = 8192;

    private byte[] _bytes = new byte[Longest];

    internal int Length { get; private set; }

    internal Span<byte> Bytes => _bytes.AsSpan(0, Length);

    internal void Take(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > _bytes.Length)
        {
            _bytes = new byte[bytes.Length];
        }

        bytes.CopyTo(_bytes);
        Length = bytes.Length;
    }

    /// <summary>Replaces a stretch, unless the input would grow too long.</summary>
    internal void Replace(int start, int count, ReadOnlySpan<byte> replacement)
    {
        int length = Length - count + replacement.Length;
        if (length <= _bytes.Length)
        {
            _bytes.AsSpan(start + count, Length - start - count).CopyTo(_bytes.AsSpan(start + replacement.Length));
            replacement.CopyTo(_bytes.AsSpan(start));
            Length = length;
        }
    }

    internal void Truncate(int length) => Length = length;
}
