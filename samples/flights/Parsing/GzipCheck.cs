using System.IO.Compression;

namespace Flights.Parsing;

/// <summary>Decompresses a file once, for nothing but to know that it is whole.</summary>
internal static class GzipCheck
{
    private const int BufferSize = 64 * 1024;
    private const string Remedy = "Copy or download the file again; gzip -t FILE tells whether it is whole.";

    /// <param name="file">The file, from its beginning.</param>
    /// <param name="path">Its name, for errors.</param>
    /// <param name="cancellation">Stops the check.</param>
    /// <exception cref="FlightsException">The data is damaged, or ends too early.</exception>
    public static void RequireWhole(FileStream file, string path, CancellationToken cancellation)
    {
        using EndMarkedGzip marked = new(file);
        using GZipStream gzip = new(marked, CompressionMode.Decompress);
        int kept = EndMarkedGzip.Marker.Length;

        // The last bytes of what came out before are kept in front of what comes next.
        Span<byte> buffer = new byte[kept + BufferSize];
        try
        {
            while (gzip.Read(buffer[kept..]) is var count and > 0)
            {
                cancellation.ThrowIfCancellationRequested();
                buffer.Slice(count, kept).CopyTo(buffer);
            }
        }
        catch (InvalidDataException) when (marked.ReachedEnd)
        {
            throw Truncated(file, path);
        }
        catch (InvalidDataException damage)
        {
            throw Damaged(file, path, damage);
        }

        if (!buffer[..kept].SequenceEqual(EndMarkedGzip.Marker))
        {
            throw Truncated(file, path);
        }
    }

    public static FlightsException Damaged(FileStream file, string path, InvalidDataException damage) => new(
        ExitCode.CorruptGzip,
        "the gzip data is damaged",
        ("file", path),
        ("expected", "gzip data whose checksums are right"),
        ("found", $"damage at or before byte {file.Position}: {damage.Message}"),
        ("do", Remedy));

    private static FlightsException Truncated(FileStream file, string path) => new(
        ExitCode.TruncatedGzip,
        "the gzip data ends too early",
        ("file", path),
        ("expected", "complete gzip data, up to its checksum, and nothing behind it"),
        ("found", $"the end of the file after {file.Length} bytes, not at the end of gzip data"),
        ("do", Remedy));
}
