using System.Text.Json;

namespace Fidelity.Cli.Tests.Commands;

public sealed class DoctorTests
{
    private const char Escape = '\u001b';

    [Fact]
    public async Task The_JSON_has_every_tool_and_the_facts_of_the_machine()
    {
        var result = await CommandLine.RunAsync("doctor", "--json");

        using var report = JsonDocument.Parse(result.Output);
        var tools = report.RootElement.GetProperty("tools").EnumerateArray().ToDictionary(tool => tool.GetProperty("name").GetString()!);
        Assert.Equal(0, result.ExitCode);
        Assert.True(report.RootElement.GetProperty("ok").GetBoolean());
        Assert.True(tools[".NET SDK"].GetProperty("installed").GetBoolean());
        Assert.StartsWith("10.", tools[".NET SDK"].GetProperty("version").GetString(), StringComparison.Ordinal);
        Assert.All(tools.Values, tool => Assert.Contains("apt-get install", tool.GetProperty("install").GetString(), StringComparison.Ordinal));
        Assert.Equal(
            $"{Environment.SystemPageSize}",
            report.RootElement.GetProperty("machine").GetProperty("page_size").GetString());
    }

    [Fact]
    public async Task What_is_missing_is_shown_with_the_command_that_installs_it()
    {
        using var emptyPath = new TemporaryFolder();

        var result = await CommandLine.RunWithPathAsync(emptyPath.File(), "doctor");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("git: sudo apt-get install -y git", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(".NET SDK: sudo", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_version_that_is_too_old_counts_as_missing()
    {
        using var path = new TemporaryFolder();
        path.WriteScript("mlir-opt", "#!/bin/sh\necho 'LLVM version 14.0.6'\n");

        var result = await CommandLine.RunWithPathAsync(path.File(), "doctor");

        Assert.Contains("14.0.6, needs 19", result.Output, StringComparison.Ordinal);
        Assert.Contains("MLIR: sudo apt-get install", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("doctor")]
    [InlineData("doctor", "--json")]
    [InlineData("help")]
    public async Task Redirected_output_has_no_escape_sequences(params string[] arguments)
    {
        var result = await CommandLine.RunAsync(arguments);

        Assert.DoesNotContain(Escape, result.Output);
    }
}
