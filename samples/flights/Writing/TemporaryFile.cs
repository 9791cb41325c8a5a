namespace Flights.Writing;

/// <summary>
/// A file that lives as long as this object. On Linux it has no name any more once it is there, and is reached, also by
/// processes that this one starts, through the open handle; the system takes it back with the last handle, also if the
/// program is killed. Elsewhere it is deleted when it is closed.
/// </summary>
internal sealed class TemporaryFile : IDisposable
{
    private readonly FileStream _file;

    private TemporaryFile(FileStream file, string path)
    {
        _file = file;
        Path = path;
    }

    /// <summary>Where it can be opened for reading.</summary>
    public string Path { get; }

    /// <summary>Creates a file in the system's folder for such files.</summary>
    /// <param name="write">Writes what is in it.</param>
    /// <exception cref="FlightsException">It cannot be written.</exception>
    public static TemporaryFile Create(Action<Stream> write)
    {
        string name = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"flights-{Guid.NewGuid():N}.part");
        FileStream? file = null;
        try
        {
            file = new FileStream(name, new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.ReadWrite,
                Share = FileShare.ReadWrite | FileShare.Delete,
                Options = FileOptions.DeleteOnClose,
            });
            TemporaryFile temporary = new(file, OperatingSystem.IsLinux() ? NameByHandle(file, name) : name);
            write(file);
            file.Flush();
            return temporary;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            file?.Dispose();
            throw new FlightsException(
                ExitCode.OutputUnwritable,
                "the records cannot be converted",
                ("file", name),
                ("expected", "a folder for temporary files with room for them"),
                ("found", failure.Message),
                ("do", "Make room there, or name another folder in TMPDIR."));
        }
        catch
        {
            file?.Dispose();
            throw;
        }
    }

    public void Dispose() => _file.Dispose();

    private static string NameByHandle(FileStream file, string name)
    {
        File.Delete(name);
        return $"/proc/{Environment.ProcessId}/fd/{file.SafeFileHandle.DangerousGetHandle()}";
    }
}
