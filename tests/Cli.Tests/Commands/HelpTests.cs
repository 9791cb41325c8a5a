using System.Globalization;

namespace Fidelity.Cli.Tests.Commands;

public sealed class HelpTests
{
    [Theory]
    [InlineData]
    [InlineData("help")]
    [InlineData("--help")]
    [InlineData("-h")]
    public async Task The_overview_has_every_command_and_every_exit_code(params string[] arguments)
    {
        var result = await CommandLine.RunAsync(arguments);

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.All(
            new[] { "help", "run <sample>", "test [filter]", "bench [filter]", "schema <command>", "doctor", "version" },
            command => Assert.Contains($"\n  {command}", result.Output, StringComparison.Ordinal));
        Assert.All(
            ExitCode.All,
            exit => Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"{exit.Code,5}  {exit.Meaning}"), result.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Help_about_a_command_explains_its_options()
    {
        var result = await CommandLine.RunAsync("help", "test");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("--long", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("schema")]
    [InlineData("help", "schema")]
    public async Task A_command_that_has_others_below_it_lists_them(params string[] arguments)
    {
        var result = await CommandLine.RunAsync(arguments);

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.All(
            new[] { "check <file…>", "format <file…>", "upgrade <file>", "compat <old> <new>", "generate <file>", "encode <schema> <type> [file]", "decode <schema> <type> [file]", "layout <file> [type]" },
            command => Assert.Contains($"\n  {command} ", result.Output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("help", "schema", "compat")]
    [InlineData("schema", "compat", "--help")]
    public async Task Help_about_a_command_below_another_explains_its_options(params string[] arguments)
    {
        var result = await CommandLine.RunAsync(arguments);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("--require", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("schema", "chekc")]
    [InlineData("help", "schema", "chekc")]
    public async Task An_unknown_command_below_another_is_a_usage_error(params string[] arguments)
    {
        var result = await CommandLine.RunAsync(arguments);

        Assert.Equal((ExitCode.Usage, ""), (result.ExitCode, result.Output));
        Assert.Contains("unknown command 'schema chekc'. Did you mean 'check'? ./fidelity help schema lists the commands.", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tset", "Did you mean 'test'?")]
    [InlineData("doc", "Did you mean 'doctor'?")]
    [InlineData("xyzzy", "./fidelity help lists the commands.")]
    public async Task An_unknown_command_is_a_usage_error(string typed, string advice)
    {
        var result = await CommandLine.RunAsync(typed);

        Assert.Equal((ExitCode.Usage, ""), (result.ExitCode, result.Output));
        Assert.Contains($"unknown command '{typed}'", result.Error, StringComparison.Ordinal);
        Assert.Contains(advice, result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("run")]
    [InlineData("doctor", "--jsn")]
    [InlineData("test", "one", "two")]
    [InlineData("--unknown")]
    [InlineData("schema", "--unknown")]
    [InlineData("schema", "compat", "one")]
    public async Task A_wrong_command_line_is_a_usage_error(params string[] arguments)
    {
        var result = await CommandLine.RunAsync(arguments);

        Assert.Equal((ExitCode.Usage, ""), (result.ExitCode, result.Output));
        Assert.Contains("./fidelity help", result.Error, StringComparison.Ordinal);
    }
}
