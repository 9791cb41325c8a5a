using Flights.Tests.Formats;

namespace Flights.Tests.Program;

public sealed class StopTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("INT", "fidelity", 130)]
    [InlineData("INT", "classic", 130)]
    [InlineData("TERM", "fidelity", 143)]
    [InlineData("TERM", "classic", 143)]
    public async Task A_signal_in_the_middle_ends_the_program_and_leaves_nothing_behind(string signal, string way, int code)
    {
        using RunningProgram program = Start(way);
        await program.WaitForProgressAsync(way);
        int measured = program.MeasuredProcess();

        program.Signal(signal);
        ProgramResult result = await program.EndAsync();

        Assert.Equal((ExitCode)code, result.Code);
        Assert.EndsWith("flights: stopped.\n", result.Error, StringComparison.Ordinal);
        Assert.Equal("", result.Output);
        Assert.False(RunningProgram.IsAlive(measured));
        Assert.Empty(_folder.Files);
    }

    [Fact]
    public async Task A_measured_process_ends_when_the_program_is_killed()
    {
        using RunningProgram program = Start("fidelity");
        await program.WaitForProgressAsync("fidelity");
        int measured = program.MeasuredProcess();

        program.Signal("KILL");

        await RunningProgram.WaitForEndAsync(measured);
        Assert.Empty(_folder.Files);
    }

    [Fact]
    public async Task A_measured_process_that_is_killed_is_an_error_with_its_exit_code()
    {
        using RunningProgram program = Start("fidelity");
        await program.WaitForProgressAsync("fidelity");

        RunningProgram.Signal("KILL", program.MeasuredProcess());
        ProgramResult result = await program.EndAsync();

        Assert.Equal(ExitCode.ChildFailed, result.Code);
        Assert.Contains("exit code 137", result.Error, StringComparison.Ordinal);
        Assert.Contains("memory", result.Error, StringComparison.Ordinal);
        Assert.Empty(_folder.Files);
    }

    [Theory]
    [InlineData("INT", "bare", "fidelity", 130)]
    [InlineData("TERM", "bare", "classic", 143)]
    [InlineData("TERM", "layout", "fidelity", 143)]
    [InlineData("INT", "layout", "classic", 130)]
    public async Task A_signal_stops_the_work_on_every_format_and_leaves_no_converted_file(string signal, string format, string way, int code)
    {
        using RunningProgram program = Start(way, "--format", format);
        await program.WaitForProgressAsync($"{format} {way}");
        int measured = program.MeasuredProcess();

        program.Signal(signal);
        ProgramResult result = await program.EndAsync();

        Assert.Equal((ExitCode)code, result.Code);
        Assert.False(RunningProgram.IsAlive(measured));
        Assert.Empty(_folder.Files);
    }

    [Fact]
    public async Task Converted_files_are_gone_also_when_the_program_is_killed()
    {
        using RunningProgram program = Start("fidelity", "--format", "layout");
        await program.WaitForProgressAsync("layout fidelity");
        int measured = program.MeasuredProcess();

        program.Signal("KILL");

        await RunningProgram.WaitForEndAsync(measured);
        Assert.Empty(_folder.Files);
    }

    [Fact]
    public async Task A_signal_while_records_are_written_leaves_nothing_behind()
    {
        using RunningProgram program = RunningProgram.Start(_folder.Path, "--write", "json", "--repeat", "200", "--output", "a.json", "--progress", "lines");
        await program.WaitForProgressAsync("reading");

        program.Signal("INT");
        ProgramResult result = await program.EndAsync();

        Assert.Equal(ExitCode.Interrupted, result.Code);
        Assert.Empty(_folder.Files);
    }

    [Fact]
    public async Task A_file_that_becomes_shorter_while_it_is_mapped_is_an_error_that_says_so()
    {
        string file = _folder.Write("a.layout", FlightFiles.Graph([.. Enumerable.Range(0, 300_000).Select(i => FlightFiles.Flight(i % 90, 100, i % 24))]));
        using RunningProgram program = Start("fidelity", "--format", "layout", "--file", file);
        await program.WaitForProgressAsync("layout fidelity");
        int measured = program.MeasuredProcess();

        RunningProgram.Signal("STOP", measured);
        using (FileStream shorter = new(file, FileMode.Open))
        {
            shorter.SetLength(0);
        }

        RunningProgram.Signal("CONT", measured);
        ProgramResult result = await program.EndAsync();

        // Most likely in the middle of a mapping; between two of them the file is found to be no graph.
        Assert.True(result.Code is ExitCode.ChildFailed or ExitCode.MalformedLayout, $"exit code {result.Code}: {result.Error}");
        Assert.Contains(result.Code == ExitCode.ChildFailed ? "the file became shorter" : "There are 0 bytes", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
        Assert.Equal("", result.Output);
    }

    // Work for many seconds, so that a signal after the first report of progress meets it in the middle.
    private RunningProgram Start(string way, params string[] more) =>
        RunningProgram.Start(_folder.Path, ["--way", way, "--repeat", way == "fidelity" && more.Length > 0 ? "10000" : "400", "--progress", "lines", .. more]);
}
