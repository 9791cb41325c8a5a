namespace Fidelity.Cli.Testing;

/// <summary>A project under <c>tests/</c> that has tests, as opposed to one that helps them.</summary>
internal sealed record TestProject(string Name, string File)
{
    private const string Marker = "\"Microsoft.NET.Test.Sdk\"";

    public static IReadOnlyList<TestProject> In(Repository repository) => Directory.Exists(repository.Tests)
        ?
        [
            .. Directory.EnumerateFiles(repository.Tests, "*.*proj", SearchOption.AllDirectories)
                .Where(file => System.IO.File.ReadAllText(file).Contains(Marker, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(file => new TestProject(Path.GetFileNameWithoutExtension(file), file)),
        ]
        : [];
}
