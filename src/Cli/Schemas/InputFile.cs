namespace Fidelity.Cli.Schemas;

/// <summary>What a command reads: a file, or standard input for <c>-</c>.</summary>
internal static class InputFile
{
    public const string StandardInput = "-";

    private const int ChunkSize = 1 << 20;

    /// <summary>How messages name it.</summary>
    public static string NameOf(string path) => path == StandardInput ? "<standard input>" : path;

    /// <summary>All its bytes. Standard input takes them twice for a moment.</summary>
    /// <exception cref="CommandLineException">It does not exist or cannot be read.</exception>
    public static byte[] Read(string path)
    {
        try
        {
            return path == StandardInput ? ReadStandardInput() : File.ReadAllBytes(path);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new CommandLineException(ExitCode.NoInput, $"{path} does not exist. Name a file, or - for standard input.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            var reason = Directory.Exists(path) ? "it is a folder." : error.Message;
            throw new CommandLineException(ExitCode.NoInput, $"{NameOf(path)} cannot be read: {reason}");
        }
    }

    /// <summary>Refuses a command line that wants to read standard input more than once.</summary>
    /// <exception cref="CommandLineException">It does.</exception>
    public static void RequireOneStandardInput(IEnumerable<string> paths)
    {
        if (paths.Count(path => path == StandardInput) > 1)
        {
            throw new CommandLineException(ExitCode.Usage, "standard input can be read only once. Name a file for the others.");
        }
    }

    private static byte[] ReadStandardInput()
    {
        using var input = Console.OpenStandardInput();
        var chunks = new List<byte[]>();
        var last = 0;
        while (true)
        {
            var chunk = new byte[ChunkSize];
            var length = input.ReadAtLeast(chunk, ChunkSize, throwOnEndOfStream: false);
            chunks.Add(chunk);
            if (length < ChunkSize)
            {
                last = length;
                break;
            }
        }

        var total = ((long)(chunks.Count - 1) * ChunkSize) + last;
        if (total > Array.MaxLength)
        {
            throw new IOException($"it has {total} bytes, and at most {Array.MaxLength} can be read.");
        }

        var all = GC.AllocateUninitializedArray<byte>((int)total);
        for (var i = 0; i < chunks.Count; i++)
        {
            chunks[i].AsSpan(0, i == chunks.Count - 1 ? last : ChunkSize).CopyTo(all.AsSpan(i * ChunkSize));
        }

        return all;
    }
}
