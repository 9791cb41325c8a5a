namespace Fidelity.Cli.Tests.Launcher;

public sealed class BuildTests : IDisposable
{
    private readonly LauncherTree _tree = new();

    public void Dispose() => _tree.Dispose();

    [Fact]
    public async Task The_first_start_builds_and_says_so_on_standard_error_only()
    {
        var result = await _tree.RunAsync("version");

        Assert.Equal((0, 1), (result.ExitCode, _tree.Builds));
        Assert.Contains("building", result.Error, StringComparison.Ordinal);
        Assert.Matches(@"^fidelity \d+\.\d+\.\d+\S*\n$", result.Output);
    }

    [Fact]
    public async Task A_second_start_builds_nothing_and_is_silent()
    {
        await _tree.RunAsync("version");

        var result = await _tree.RunAsync("version");

        Assert.Equal((0, 1, ""), (result.ExitCode, _tree.Builds, result.Error));
    }

    [Theory]
    [InlineData("src/Cli/Program.cs")]
    [InlineData("src/Cli/New.cs")]
    [InlineData("src/New/page.html")]
    [InlineData("samples/data/new.csv.gz")]
    [InlineData("global.json")]
    [InlineData("Fidelity.slnx")]
    [InlineData("Directory.Build.props")]
    [InlineData("Directory.Packages.props")]
    public async Task A_changed_or_new_source_is_built(string source)
    {
        await _tree.RunAsync("version");
        _tree.Write(source, "changed");

        var result = await _tree.RunAsync("version");

        Assert.Equal((0, 2), (result.ExitCode, _tree.Builds));
    }

    [Theory]
    [InlineData("src/Cli/Other.cs")]
    [InlineData("global.json")]
    public async Task A_deleted_source_is_noticed(string source)
    {
        await _tree.RunAsync("version");
        File.Delete(_tree.FullPath(source));

        await _tree.RunAsync("version");

        Assert.Equal(2, _tree.Builds);
    }

    [Fact]
    public async Task A_failed_build_shows_its_errors_and_is_tried_again()
    {
        _tree.BreakBuild();

        var broken = await _tree.RunAsync("version");
        _tree.RepairBuild();
        var repaired = await _tree.RunAsync("version");

        Assert.Equal((ExitCode.Failed, ""), (broken.ExitCode, broken.Output));
        Assert.Contains("error CS1002: ; expected", broken.Error, StringComparison.Ordinal);
        Assert.Equal((ExitCode.Ok, 2), (repaired.ExitCode, _tree.Builds));
    }

    [Fact]
    public async Task Starts_at_the_same_time_share_one_build()
    {
        using var first = _tree.Start("version");
        using var second = _tree.Start("version");
        using var third = _tree.Start("version");

        var results = await Task.WhenAll(first.EndAsync(), second.EndAsync(), third.EndAsync());

        Assert.All(results, result => Assert.Equal(ExitCode.Ok, result.ExitCode));
        Assert.Equal(1, _tree.Builds);
    }
}
