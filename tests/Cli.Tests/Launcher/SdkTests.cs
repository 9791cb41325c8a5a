namespace Fidelity.Cli.Tests.Launcher;

public sealed class SdkTests : IDisposable
{
    private readonly LauncherTree _tree = new();

    public void Dispose() => _tree.Dispose();

    [Theory]
    [InlineData("8.0.404")]
    [InlineData("11.0.100")]
    [InlineData("9.0.310")]
    public async Task Another_SDK_is_named_together_with_what_is_needed_and_how_to_get_it(string version)
    {
        var other = _tree.WriteDotNet("other/dotnet", $"{version} [/usr/share/dotnet/sdk]");
        _tree.SearchPath = $"{Path.GetDirectoryName(other)}:{ToolsWithoutDotNet()}";

        var result = await _tree.RunAsync("help");

        Assert.Equal((ExitCode.Unavailable, "", 0), (result.ExitCode, result.Output, _tree.Builds));
        Assert.Contains($"{other} with SDK {version}", result.Error, StringComparison.Ordinal);
        AssertSaysWhatToDo(result.Error);
    }

    [Fact]
    public async Task No_dotnet_at_all_is_said()
    {
        _tree.SearchPath = ToolsWithoutDotNet();

        var result = await _tree.RunAsync("help");

        Assert.Equal((ExitCode.Unavailable, ""), (result.ExitCode, result.Output));
        Assert.Contains("no dotnet on the PATH", result.Error, StringComparison.Ordinal);
        AssertSaysWhatToDo(result.Error);
    }

    [Fact]
    public async Task What_the_install_script_installs_is_found_behind_an_older_one_on_the_PATH()
    {
        var other = _tree.WriteDotNet("other/dotnet", "8.0.404 [/usr/share/dotnet/sdk]");
        _tree.WriteDotNet("home/.dotnet/dotnet", $"10.0.100 [{_tree.FullPath("sdk")}]");
        _tree.SearchPath = $"{Path.GetDirectoryName(other)}:{ToolsWithoutDotNet()}";

        var first = await _tree.RunAsync("version");
        var second = await _tree.RunAsync("version");

        Assert.Equal((0, 0, 1), (first.ExitCode, second.ExitCode, _tree.Builds));
    }

    [Fact]
    public async Task An_SDK_that_went_away_after_the_build_is_missed()
    {
        await _tree.RunAsync("version");
        _tree.WriteDotNet("bin/dotnet", "8.0.404 [/usr/share/dotnet/sdk]");
        Directory.Delete(_tree.FullPath("sdk"), recursive: true);

        var result = await _tree.RunAsync("version");

        Assert.Equal(ExitCode.Unavailable, result.ExitCode);
        Assert.Contains("8.0.404", result.Error, StringComparison.Ordinal);
    }

    private static void AssertSaysWhatToDo(string error)
    {
        Assert.Contains("SDK 10.0.100", error, StringComparison.Ordinal);
        Assert.Contains("apt-get install -y dotnet-sdk-10.0", error, StringComparison.Ordinal);
        Assert.Contains("dotnet-install.sh", error, StringComparison.Ordinal);
    }

    /// <summary>A folder with the system's tools but no <c>dotnet</c>, wherever that is installed.</summary>
    private string ToolsWithoutDotNet()
    {
        var tools = Directory.CreateDirectory(_tree.FullPath("tools")).FullName;
        foreach (var name in new[] { "sh", "env", "readlink", "dirname", "find", "sed", "tail", "tr", "cat", "mkdir", "rmdir", "cp", "mv", "flock", "sleep" })
        {
            var source = new[] { "/usr/bin", "/bin" }.Select(folder => Path.Combine(folder, name)).First(File.Exists);
            File.CreateSymbolicLink(Path.Combine(tools, name), source);
        }

        return tools;
    }
}
