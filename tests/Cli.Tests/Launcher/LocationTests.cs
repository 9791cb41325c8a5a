namespace Fidelity.Cli.Tests.Launcher;

public sealed class LocationTests : IDisposable
{
    private readonly LauncherTree _tree = new();

    public void Dispose() => _tree.Dispose();

    [Theory]
    [InlineData("fidelity")]
    [InlineData("../fidelity")]
    public async Task A_link_in_a_folder_with_spaces_leads_to_the_repository(string target)
    {
        var folder = Path.Combine(_tree.Home, "a b");
        Directory.CreateDirectory(folder);
        File.CreateSymbolicLink(Path.Combine(_tree.Home, "fidelity"), _tree.Script);
        var link = Path.Combine(folder, "link to fidelity");
        File.CreateSymbolicLink(link, target == "fidelity" ? _tree.Script : target);

        using var program = _tree.StartAs(link, "/", "run", "echo", "found");
        var result = await program.EndAsync();

        Assert.Equal((0, "found\n"), (result.ExitCode, result.Output));
    }

    [Fact]
    public async Task A_relative_path_from_another_folder_works()
    {
        using var program = _tree.StartAs("./../fidelity", _tree.Home, "run", "samples/echo", "found");
        var result = await program.EndAsync();

        Assert.Equal((0, "found\n"), (result.ExitCode, result.Output));
    }

    [Fact]
    public async Task The_launcher_of_this_repository_runs()
    {
        using var program = RunningProgram.Start(Path.Combine(Repository.Locate().Root, "fidelity"), ["help"]);
        var result = await program.EndAsync();

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("Usage: ./fidelity <command>", result.Output, StringComparison.Ordinal);
    }
}
