namespace Flights.Formats;

/// <summary>Opens the file that is read, and says what stands against it.</summary>
internal static class InputFile
{
    /// <exception cref="FlightsException">It is not there, or cannot be read, or not more than once.</exception>
    public static FileStream Open(string path, RecordFormat format)
    {
        FileStream? file = null;
        try
        {
            file = new FileStream(path, new FileStreamOptions { BufferSize = 0, Share = FileShare.ReadWrite | FileShare.Delete, Options = FileOptions.SequentialScan });
            return file.CanSeek ? file : throw Unreadable(path, format, "a pipe or device, which cannot be read twice");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            file?.Dispose();
            throw Unreadable(path, format, Directory.Exists(path) ? "a folder" : failure.Message);
        }
        catch
        {
            file?.Dispose();
            throw;
        }
    }

    public static FlightsException Unreadable(string path, RecordFormat format, string found) => new(
        ExitCode.NoInput,
        "the file cannot be read",
        ("file", path),
        ("expected", FormatNames.Expected(format)),
        ("found", found),
        ("do", "Check the path given with --file and that you may read it."));
}
