using Fidelity.Cli.Tests.Launcher;

namespace Fidelity.Cli.Tests.Commands;

public sealed class RunTests : IDisposable
{
    private readonly LauncherTree _tree = new();

    public void Dispose() => _tree.Dispose();

    [Fact]
    public async Task Everything_after_the_sample_is_its_own()
    {
        var result = await _tree.RunAsync("run", "samples/echo/", "--help", "-n", "two words", "--", "", "--json", "*");

        Assert.Equal((0, "--help\n-n\ntwo words\n--\n\n--json\n*\n"), (result.ExitCode, result.Output));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(255)]
    public async Task The_exit_code_of_the_sample_is_handed_on(int exitCode)
    {
        var result = await _tree.RunAsync("run", "echo", "exit", $"{exitCode}");

        Assert.Equal(exitCode, result.ExitCode);
    }

    [Fact]
    public async Task An_unknown_sample_lists_the_known_ones()
    {
        var result = await _tree.RunAsync("run", "samples/nothing");

        Assert.Equal((ExitCode.NoInput, ""), (result.ExitCode, result.Output));
        Assert.Contains("unknown sample 'samples/nothing'", result.Error, StringComparison.Ordinal);
        Assert.Contains("samples/echo", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sample_without_a_build_says_how_to_get_one()
    {
        await _tree.RunAsync("version");
        Directory.Delete(_tree.FullPath("artifacts/bin"), recursive: true);

        var result = await _tree.RunAsync("run", "echo");

        Assert.Equal(ExitCode.Unavailable, result.ExitCode);
        Assert.Contains("Delete ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Control_C_ends_the_sample_and_leaves_no_process()
    {
        using var program = _tree.Start("run", "echo", "wait");
        Assert.Equal("ready", await program.ReadLineAsync());
        var commandLine = await File.ReadAllTextAsync($"/proc/{program.Id}/cmdline");
        var children = await File.ReadAllTextAsync($"/proc/{program.Id}/task/{program.Id}/children");

        program.Interrupt();
        var result = await program.EndAsync();

        Assert.Contains("Fidelity.Cli.Sample.dll", commandLine, StringComparison.Ordinal);
        Assert.Equal("", children);
        Assert.Equal(ExitCode.Interrupted, result.ExitCode);
    }
}
