using System.IO.Compression;

namespace Flights.Parsing;

/// <summary>
/// Compressed bytes with one more gzip member behind them, which decompresses to <see cref="Marker"/>.
/// <see cref="GZipStream"/> takes data that ends too early for data that ends; but then the marker does not come out.
/// </summary>
internal sealed class EndMarkedGzip(Stream compressed) : ReadOnlyStream
{
    private static readonly byte[] MarkerMember = Compress(Marker);
    private int _served;

    /// <summary>Bytes that no text contains.</summary>
    public static ReadOnlySpan<byte> Marker => [0xFF, 0x00, 0xC0, 0x93, 0x5A, 0xE1, 0x07, 0xFE, 0x88, 0x1D, 0xB6, 0x42, 0xF5, 0x6C, 0x01, 0xFF];

    /// <summary>Whether all compressed bytes have been read.</summary>
    public bool ReachedEnd { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        if (!ReachedEnd)
        {
            int count = compressed.Read(buffer);
            if (count > 0 || buffer.IsEmpty)
            {
                return count;
            }

            ReachedEnd = true;
        }

        ReadOnlySpan<byte> left = MarkerMember.AsSpan(_served);
        left = left[..Math.Min(left.Length, buffer.Length)];
        left.CopyTo(buffer);
        _served += left.Length;
        return left.Length;
    }

    private static byte[] Compress(ReadOnlySpan<byte> content)
    {
        using var member = new MemoryStream();
        using (var gzip = new GZipStream(member, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(content);
        }

        return member.ToArray();
    }
}
