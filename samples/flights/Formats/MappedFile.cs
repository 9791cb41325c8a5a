// Invariants:
// - _start is null, or the start of a view that covers _length bytes and is mapped until Dispose, which sets it to null.
// - Bytes is a span over the view: whoever uses it keeps this object alive and undisposed, as a local with using does.
// - A page of the view begins at a multiple of the page size, so it is aligned for whatever a graph may hold.
// - The view is only read. Another program may change what is in it at any time: nothing that has been read once may be
//   relied on to be read again. If the file becomes shorter, reading the pages that are gone ends the process (SIGBUS).
using System.IO.MemoryMappedFiles;

namespace Flights.Formats;

/// <summary>A file whose pages are the memory that is read: nothing is copied. Not thread-safe in being disposed.</summary>
internal sealed unsafe class MappedFile : IDisposable
{
    private readonly FileStream _file;
    private readonly MemoryMappedFile? _mapping;
    private readonly MemoryMappedViewAccessor? _view;
    private readonly int _length;
    private byte* _start;

    private MappedFile(FileStream file, int length)
    {
        _file = file;
        _length = length;
        if (length > 0)
        {
            _mapping = MemoryMappedFile.CreateFromFile(file, mapName: null, capacity: 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true);
            _view = _mapping.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read);
            _view.SafeMemoryMappedViewHandle.AcquirePointer(ref _start);
        }
    }

    /// <summary>The bytes of the file. Not to be used after <see cref="Dispose"/>.</summary>
    /// <exception cref="ObjectDisposedException">It is disposed.</exception>
    public ReadOnlySpan<byte> Bytes
    {
        get
        {
            ObjectDisposedException.ThrowIf(_length > 0 && _start == null, this);
            return new ReadOnlySpan<byte>(_start, _length);
        }
    }

    /// <summary>Maps a file.</summary>
    /// <exception cref="FlightsException">It is not there, cannot be mapped, or has more than 2 GB.</exception>
    public static MappedFile Open(string path, RecordFormat format)
    {
        FileStream file = InputFile.Open(path, format);
        try
        {
            long length = file.Length;
            return length <= int.MaxValue
                ? new MappedFile(file, (int)length)
                : throw InputFile.Unreadable(path, format, $"{length} bytes, more than the 2 GB that can be mapped as one");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            file.Dispose();
            throw InputFile.Unreadable(path, format, failure.Message);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        if (_start != null)
        {
            _start = null;
            _view!.SafeMemoryMappedViewHandle.ReleasePointer();
        }

        _view?.Dispose();
        _mapping?.Dispose();
        _file.Dispose();
    }
}
