using System.Text;

namespace Fidelity.Cli.Schemas;

/// <summary>Where a command writes its result: a file or standard output.</summary>
internal static class OutputFile
{
    private const int BufferSize = 1 << 16;

    /// <param name="path">The file, which may be a device or a pipe, or null for standard output.</param>
    /// <param name="write">Writes the result.</param>
    /// <exception cref="CommandLineException">The file cannot be written.</exception>
    public static void Write(string? path, Action<Stream> write)
    {
        if (path is null or InputFile.StandardInput)
        {
            using var output = new BufferedStream(new StandardOutput(), BufferSize);
            write(output);
            return;
        }

        try
        {
            using var output = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, BufferSize);
            write(output);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw CannotWrite(path, error);
        }
    }

    /// <summary>Writes text in UTF-8 without a byte order mark.</summary>
    public static void WriteText(string? path, string text) => Write(path, output => output.Write(Encoding.UTF8.GetBytes(text)));

    /// <summary>Puts text in the place of a file, which keeps its permissions and is never there in part.</summary>
    /// <exception cref="CommandLineException">The file cannot be written.</exception>
    public static void Replace(string path, string text)
    {
        var absolute = Path.GetFullPath(path);
        var target = File.ResolveLinkTarget(absolute, returnFinalTarget: true)?.FullName ?? absolute;
        var partial = $"{target}.{Guid.NewGuid():N}.tmp";
        try
        {
            File.WriteAllBytes(partial, Encoding.UTF8.GetBytes(text));
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(partial, File.GetUnixFileMode(target));
            }

            File.Move(partial, target, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            File.Delete(partial);
            throw CannotWrite(path, error);
        }
    }

    private static CommandLineException CannotWrite(string path, Exception error) =>
        new(ExitCode.NoOutput, $"{path} cannot be written: {error.Message}");
}
