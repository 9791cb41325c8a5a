using System.IO.Compression;
using Flights.Formats;

namespace Flights.Parsing;

/// <summary>The text of a file of flights, decompressed if its first bytes say that it is compressed.</summary>
internal sealed class FlightText : ReadOnlyStream
{
    private readonly string _path;
    private readonly FileStream _file;
    private readonly Stream _text;

    private FlightText(string path, FileStream file)
    {
        _path = path;
        _file = file;
        _text = IsGzip(file) ? new GZipStream(file, CompressionMode.Decompress) : file;
    }

    /// <summary>How much of the file has been read, from 0 to 1.</summary>
    public double Progress => _file.Length == 0 ? 1 : (double)_file.Position / _file.Length;

    /// <summary>Opens a file.</summary>
    /// <exception cref="FlightsException">It is not there, or cannot be read.</exception>
    public static FlightText Open(string path)
    {
        FileStream file = InputFile.Open(path, RecordFormat.Csv);
        try
        {
            return new FlightText(path, file);
        }
        catch (IOException failure)
        {
            file.Dispose();
            throw Unreadable(path, failure.Message);
        }
    }

    /// <summary>Makes sure that a file, if it is compressed, is whole.</summary>
    /// <exception cref="FlightsException">The data is damaged, or ends too early.</exception>
    public static void RequireWhole(string path, CancellationToken cancellation)
    {
        using FlightText text = Open(path);
        if (text._text is not GZipStream)
        {
            return;
        }

        try
        {
            GzipCheck.RequireWhole(text._file, path, cancellation);
        }
        catch (IOException failure)
        {
            throw Unreadable(path, failure.Message);
        }
    }

    /// <exception cref="FlightsException">The compressed data is damaged, or the file cannot be read.</exception>
    public override int Read(Span<byte> buffer)
    {
        try
        {
            return _text.Read(buffer);
        }
        catch (InvalidDataException damage)
        {
            throw GzipCheck.Damaged(_file, _path, damage);
        }
        catch (IOException failure)
        {
            throw Unreadable(_path, failure.Message);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _text.Dispose();
            _file.Dispose();
        }

        base.Dispose(disposing);
    }

    private static FlightsException Unreadable(string path, string found) => InputFile.Unreadable(path, RecordFormat.Csv, found);

    private static bool IsGzip(FileStream file)
    {
        Span<byte> magic = stackalloc byte[2];
        int count = file.ReadAtLeast(magic, magic.Length, throwOnEndOfStream: false);
        file.Position = 0;
        return count == magic.Length && magic is [0x1F, 0x8B];
    }
}
