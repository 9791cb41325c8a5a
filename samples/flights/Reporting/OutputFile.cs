using System.Text;

namespace Flights.Reporting;

/// <summary>Where something is written. It appears there complete, or not at all.</summary>
internal sealed class OutputFile
{
    private const string Devices = "/dev/";

    private readonly Content _content;

    private OutputFile(string path, Content content)
    {
        Path = path;
        _content = content;
    }

    public string Path { get; }

    /// <summary>Checks beforehand that a report can be written.</summary>
    /// <param name="path">Where it is to go.</param>
    /// <param name="source">The file that is read, which must not be replaced.</param>
    /// <exception cref="FlightsException">It cannot.</exception>
    public static OutputFile ForReport(string path, string source) => Check(path, source, new Content(
        ExitCode.ReportUnwritable, "the report", "Choose another place with --report, or write none with --no-report."));

    /// <summary>Checks beforehand that records can be written.</summary>
    /// <inheritdoc cref="ForReport"/>
    public static OutputFile ForRecords(string path, string source) => Check(path, source, new Content(
        ExitCode.OutputUnwritable, "the file of records", "Choose another place with --output, or leave it out for standard output."));

    private static OutputFile Check(string path, string source, Content content)
    {
        string full = System.IO.Path.GetFullPath(path);
        if (Directory.Exists(full))
        {
            throw content.Unwritable(full, "a folder of that name");
        }

        try
        {
            if (new FileInfo(full) is { LinkTarget: not null } link)
            {
                full = link.ResolveLinkTarget(returnFinalTarget: true)!.FullName;
            }

            if (File.Exists(full) && File.GetAttributes(full).HasFlag(FileAttributes.ReadOnly))
            {
                throw content.Unwritable(full, "a file that may only be read");
            }

            if (full == source)
            {
                throw content.Unwritable(full, "the file that is to be read");
            }

            if (full.StartsWith(Devices, StringComparison.Ordinal))
            {
                throw content.Unwritable(full, "a device, which would be replaced");
            }

            OutputFile output = new(full, content);
            output.CreateBeside(static _ => { });
            return output;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw content.Unwritable(full, failure.Message);
        }
    }

    /// <exception cref="FlightsException">It cannot be written.</exception>
    public void Write(string text) => Write(stream => stream.Write(Encoding.UTF8.GetBytes(text)));

    /// <exception cref="FlightsException">It cannot be written.</exception>
    public void Write(Action<Stream> write)
    {
        try
        {
            CreateBeside(temporary =>
            {
                using (FileStream stream = new(temporary, FileMode.Truncate))
                {
                    write(stream);
                }

                File.Move(temporary, Path, overwrite: true);
            });
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw _content.Unwritable(Path, failure.Message);
        }
    }

    /// <summary>Creates an empty file beside it, for the time of an action.</summary>
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

    /// <summary>What is written, for errors.</summary>
    private sealed record Content(ExitCode Code, string Name, string Remedy)
    {
        public FlightsException Unwritable(string path, string found) => new(
            Code,
            $"{Name} cannot be written",
            ("file", path),
            ("expected", "a path where a file can be created"),
            ("found", found),
            ("do", Remedy));
    }
}
