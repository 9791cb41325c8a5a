using System.IO.Compression;

namespace Fidelity.Packaging.Tests;

/// <summary>All packages, packed once into a folder outside the repository.</summary>
public sealed class PackedPackages : IAsyncLifetime
{
    private static readonly string[] Projects = ["src/Memory/Fidelity.Memory.csproj", "src/BareWire/Fidelity.BareWire.csproj"];

    private readonly string _folder = Directory.CreateTempSubdirectory("fidelity-packaging-").FullName;

    public string Feed => Path.Combine(_folder, "feed");

    public string Version => Path.GetFileNameWithoutExtension(Package("Fidelity.Memory"))["Fidelity.Memory.".Length..];

    internal DotNet Consumer => new(Path.Combine(_folder, "packages"));

    public async Task InitializeAsync()
    {
        // The build that is packed has its own outputs, so that it is in nobody's way.
        foreach (string project in Projects)
        {
            await Consumer.RunAsync(
                RepositoryRoot(),
                "pack", project, "-c", "Release", "-o", Feed,
                "--artifacts-path", Path.Combine(_folder, "artifacts"), "--nologo", "-tl:off");
        }
    }

    public string Package(string id) => Assert.Single(Directory.GetFiles(Feed, $"{id}.*.nupkg"));

    public string Symbols(string id) => Assert.Single(Directory.GetFiles(Feed, $"{id}.*.snupkg"));

    /// <summary>What a project file needs to take its packages from here and nowhere else.</summary>
    public string NuGetConfiguration => $"""
        <configuration>
          <packageSources>
            <add key="packed" value="{Feed}" />
          </packageSources>
        </configuration>
        """;

    public string CreateFolder(string name) => Directory.CreateDirectory(Path.Combine(_folder, name)).FullName;

    public static IReadOnlyList<string> EntriesOf(string archive)
    {
        using var zip = ZipFile.OpenRead(archive);
        return [.. zip.Entries.Select(entry => entry.FullName)];
    }

    public Task DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return Task.CompletedTask;
    }

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Fidelity.slnx")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException(
                $"No Fidelity.slnx above {AppContext.BaseDirectory}; these tests run inside a clone of the repository.");
        }

        return folder.FullName;
    }
}
