namespace Fidelity.Cli.Tests;

public sealed class RepositoryTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("Demo", "Demo", "Another")]
    [InlineData("renamed", "renamed")]
    public void The_program_of_a_project_has_its_name_or_is_the_only_one(string expected, params string[] built)
    {
        foreach (var name in built)
        {
            _folder.Write($"artifacts/bin/Demo/release/{name}.runtimeconfig.json", "{}");
        }

        var program = new Repository(_folder.File()).BuiltProgram("samples/demo/Demo.csproj");

        Assert.Equal(_folder.File("artifacts", "bin", "Demo", "release", $"{expected}.dll"), program);
    }

    [Fact]
    public void A_project_that_was_never_built_has_no_program() =>
        Assert.Null(new Repository(_folder.File()).BuiltProgram("samples/demo/Demo.csproj"));
}
