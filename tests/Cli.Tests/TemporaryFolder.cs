namespace Fidelity.Cli.Tests;

/// <summary>A folder outside the repository, with a space in its name, deleted at the end.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("fidelity test ").FullName;

    public string File(params ReadOnlySpan<string> parts) => Path.Combine([_folder, .. parts]);

    public string Write(string name, string content)
    {
        var file = File(name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        System.IO.File.WriteAllText(file, content);
        return file;
    }

    public string WriteScript(string name, string content)
    {
        var file = Write(name, content);
        System.IO.File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return file;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
