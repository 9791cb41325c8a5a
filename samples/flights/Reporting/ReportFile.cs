namespace Flights.Reporting;

/// <summary>Where the report goes. It appears there complete, or not at all.</summary>
internal sealed class ReportFile
{
    private const string Devices = "/dev/";

    private ReportFile(string path) => Path = path;

    public string Path { get; }

    /// <summary>Checks beforehand that a report can be written.</summary>
    /// <param name="path">Where it is to go.</param>
    /// <param name="source">The file that is read, which must not be replaced.</param>
    /// <exception cref="FlightsException">It cannot.</exception>
    public static ReportFile Check(string path, string source)
    {
        string full = System.IO.Path.GetFullPath(path);
        if (Directory.Exists(full))
        {
            throw Unwritable(full, "a folder of that name");
        }

        try
        {
            if (new FileInfo(full) is { LinkTarget: not null } link)
            {
                full = link.ResolveLinkTarget(returnFinalTarget: true)!.FullName;
            }

            if (File.Exists(full) && File.GetAttributes(full).HasFlag(FileAttributes.ReadOnly))
            {
                throw Unwritable(full, "a file that may only be read");
            }

            if (full == source)
            {
                throw Unwritable(full, "the file that is to be read");
            }

            if (full.StartsWith(Devices, StringComparison.Ordinal))
            {
                throw Unwritable(full, "a device, which a report would replace");
            }

            ReportFile report = new(full);
            report.CreateBeside(static _ => { });
            return report;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(full, failure.Message);
        }
    }

    /// <exception cref="FlightsException">It cannot be written.</exception>
    public void Write(string content)
    {
        try
        {
            CreateBeside(temporary =>
            {
                File.WriteAllText(temporary, content);
                File.Move(temporary, Path, overwrite: true);
            });
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(Path, failure.Message);
        }
    }

    /// <summary>Creates an empty file beside the report, for the time of an action.</summary>
    private void CreateBeside(Action<string> action)
    {
        string temporary = $"{Path}.{Environment.ProcessId}.part";
        try
        {
            using (new FileStream(temporary, FileMode.CreateNew))
            {
            }

            action(temporary);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private static FlightsException Unwritable(string path, string found) => new(
        ExitCode.ReportUnwritable,
        "the report cannot be written",
        ("file", path),
        ("expected", "a path where a file can be created"),
        ("found", found),
        ("do", "Choose another place with --report, or write none with --no-report."));
}
