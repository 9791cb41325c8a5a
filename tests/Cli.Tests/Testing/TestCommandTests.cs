using System.Text.Json;

namespace Fidelity.Cli.Tests.Testing;

public sealed class TestCommandTests(TinyRepository repository) : IClassFixture<TinyRepository>
{
    [Fact]
    public async Task The_last_line_counts_and_the_failure_is_shown_in_full()
    {
        var result = await CommandLine.RunAsync(repository.Root, ["test"]);

        Assert.Equal((ExitCode.Failed, "2 passed, 1 failed, 1 skipped"), (result.ExitCode, result.LastLine));
        Assert.Contains("FAILED Tiny.Tests.Fails", result.Output, StringComparison.Ordinal);
        Assert.Contains("    Expected: 1", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_filter_picks_tests_by_a_piece_of_their_name()
    {
        var result = await CommandLine.RunAsync(repository.Root, ["test", "Tests.Passes"]);

        Assert.Equal((ExitCode.Ok, "1 passed, 0 failed"), (result.ExitCode, result.LastLine));
    }

    [Fact]
    public async Task A_filter_that_matches_nothing_is_an_error()
    {
        var result = await CommandLine.RunAsync(repository.Root, ["test", "Nothing(like)this"]);

        Assert.Equal((ExitCode.NoInput, "0 passed, 0 failed"), (result.ExitCode, result.LastLine));
        Assert.Contains("'Nothing(like)this'", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_crashed_host_is_a_failure()
    {
        var result = await CommandLine.RunAsync(repository.Root, ["test", "Passes"], ("TINY_CRASH", "1"));

        Assert.Equal(ExitCode.Failed, result.ExitCode);
        Assert.EndsWith(" passed, 1 failed", result.LastLine, StringComparison.Ordinal);
        Assert.Contains("Test host process crashed", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_JSON_has_the_counts_and_long_tests_run_on_request()
    {
        var result = await CommandLine.RunAsync(repository.Root, ["test", "--json", "--long", "LongPasses"], ("EXPECT_LONG", "1"));

        using var report = JsonDocument.Parse(result.Output);
        Assert.Equal(ExitCode.Ok, result.ExitCode);
        Assert.Equal(1, report.RootElement.GetProperty("passed").GetInt32());
        Assert.Equal("Tiny", Assert.Single(report.RootElement.GetProperty("suites").EnumerateArray()).GetProperty("name").GetString());
    }

    [Fact]
    public async Task Control_C_ends_the_tests_and_leaves_neither_processes_nor_files()
    {
        using var folder = new TemporaryFolder();
        var started = folder.File("started");
        using var program = RunningProgram.Start(
            "env",
            ["--default-signal=INT", .. CommandLine.Command("test", "Tests.Passes")],
            variables: new Dictionary<string, string?>
            {
                ["FIDELITY_ROOT"] = repository.Root,
                ["TMPDIR"] = folder.File(),
                ["TINY_WAIT"] = started,
            });
        await Eventually.TrueAsync(() => File.Exists(started), "the test starts");

        program.Interrupt();
        var result = await program.EndAsync();

        Assert.Equal(ExitCode.Interrupted, result.ExitCode);
        Assert.Empty(Directory.GetDirectories(folder.File(), "fidelity-*"));
        var host = await File.ReadAllTextAsync(started);
        await Eventually.TrueAsync(() => RunningProgram.HasEnded(host), $"the test host {host} ends");
    }

    [Fact]
    public async Task A_broken_build_shows_the_compilers_words()
    {
        using var broken = new TinyRepository();
        broken.Write("tests/Tiny/Broken.cs", "class {");

        var result = await CommandLine.RunAsync(broken.Root, ["test"]);

        Assert.Equal(ExitCode.Failed, result.ExitCode);
        Assert.Contains("Broken.cs(1,7): error CS1001", result.Error, StringComparison.Ordinal);
    }
}
