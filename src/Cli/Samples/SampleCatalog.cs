namespace Fidelity.Cli.Samples;

/// <summary>The samples of a repository: every folder of <c>samples/</c> with a project in it.</summary>
internal sealed class SampleCatalog(Repository repository)
{
    public IReadOnlyList<Sample> All { get; } = Directory.Exists(repository.Samples)
        ? [.. Directory.EnumerateDirectories(repository.Samples).Order(StringComparer.Ordinal).SelectMany(SamplesIn)]
        : [];

    /// <summary>Finds a sample by name, or by its folder relative to the repository or to the current folder.</summary>
    public Sample Find(string name)
    {
        var found = All.FirstOrDefault(sample => sample.Name == name)
            ?? InFolder(Path.GetFullPath(name, repository.Root))
            ?? InFolder(Path.GetFullPath(name));
        if (found is not null)
        {
            return found;
        }

        var known = All.Count == 0 ? "none" : string.Join(", ", All.Select(sample => $"samples/{sample.Name}"));
        throw new CommandLineException(
            ExitCode.NoInput,
            $"unknown sample '{name}'. Expected the name or the folder of a sample in {repository.Samples}; known: {known}.");
    }

    private Sample? InFolder(string folder) =>
        All.FirstOrDefault(sample => Path.GetDirectoryName(sample.Project) == Path.TrimEndingDirectorySeparator(folder));

    private static IEnumerable<Sample> SamplesIn(string folder) =>
        Directory.EnumerateFiles(folder, "*.*proj")
            .Order(StringComparer.Ordinal)
            .Take(1)
            .Select(project => new Sample(Path.GetFileName(folder), project));
}
