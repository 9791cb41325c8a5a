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

    // Work for many seconds, so that a signal after the first report of progress meets it in the middle.
    private RunningProgram Start(string way) => RunningProgram.Start(_folder.Path, "--way", way, "--repeat", "400", "--progress", "lines");
}
